import { rembuk } from './main.ts';

// Whoever reads may stop reading: `rembuk inspect … | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
	if (code !== 'EPIPE') throw new Error(`stdout: ${code}`);
});

// Run by `npm run -s rembuk -- …`, after run.mjs has seen to the build.
process.exitCode = await rembuk(process.argv.slice(2), {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`)
});

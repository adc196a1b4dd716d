import { rembuk } from './main.ts';

// Run by `npm run -s rembuk -- …`, after run.mjs has seen to the build.
process.exitCode = rembuk(process.argv.slice(2), {
	out: (line) => process.stdout.write(`${line}\n`),
	err: (line) => process.stderr.write(`${line}\n`)
});

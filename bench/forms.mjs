// Every form of the office, of example C and of the eighth year of a village: how long does a file take, how large is it?
//   node bench/forms.mjs [--json] [--plan 'example C']
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuUsage } from 'node:process';

import { build } from 'vite';

// Writers are fetched when they are asked for, as in the browser; a runner that loads TypeScript is gone by then.
const outDir = mkdtempSync(join(tmpdir(), 'rembuk-bench-'));
const ssr = { noExternal: true };
await build({
	configFile: false,
	logLevel: 'error',
	ssr,
	build: {
		ssr: 'bench/forms.ts',
		outDir,
		emptyOutDir: true,
		rolldownOptions: { output: { entryFileNames: 'forms.mjs' } }
	}
});
process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
const { everyForm, PLANS, wholePack } = await import(join(outDir, 'forms.mjs'));

/** design.md: each file of a plan of 36 activities within a second, in the browser. */
const WANTED_MS = 1000;
const RUNS = 2;

const isJson = process.argv.includes('--json');
const kilobytes = (bytes) => Number((bytes / 1024).toFixed(1));
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const at = process.argv.indexOf('--plan');
const asked = at < 0 ? undefined : process.argv[at + 1];
const all = {};

for (const [name, bytesOf] of Object.entries(PLANS)) {
	if (asked !== undefined && name !== asked) continue;
	const bytes = bytesOf();
	const runs = [];
	for (let run = 0; run < RUNS; run += 1) {
		const files = [];
		for await (const file of everyForm(bytes)) files.push(file);
		if (run === 0) continue; // what is slow only the first time
		runs.push(files);
	}
	const rows = {};
	runs[0].forEach(({ form, format, papers, processorMs, bytes: size }, at) => {
		const ms = median(runs.map((files) => files[at].ms));
		rows[`${form}.${format}`] = {
			papers,
			ms: Number(ms.toFixed(1)),
			'processor ms': Math.round(processorMs),
			'of the limit': Number((ms / WANTED_MS).toFixed(3)),
			KB: kilobytes(size)
		};
	});
	const packs = {};
	for (const level of ['full', 'public']) {
		const before = cpuUsage();
		const { ms, bytes: size } = await wholePack(bytes, level);
		const { user, system } = cpuUsage(before);
		packs[level] = {
			ms: Number(ms.toFixed(0)),
			'processor ms': Math.round((user + system) / 1000),
			KB: kilobytes(size)
		};
	}
	all[name] = { files: rows, packs };
}

if (isJson) console.log(JSON.stringify(all));
else
	for (const [name, { files, packs }] of Object.entries(all)) {
		const slowest = Object.entries(files).sort(([, a], [, b]) => b.ms - a.ms)[0];
		console.log(
			`\n${name}: each file (limit ${WANTED_MS} ms), slowest ${slowest[0]} ${slowest[1].ms} ms`
		);
		console.table(files);
		console.log(`${name}: the official pack`);
		console.table(packs);
	}

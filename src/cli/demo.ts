import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { demoFiles } from './demoFiles.ts';

// Run by `npm run build` as dist/cli/demo.js: writes dist/demo beside it.
const folder = fileURLToPath(new URL('../demo/', import.meta.url));
const { index, files, notPlaced } = demoFiles();

mkdirSync(folder, { recursive: true });
for (const [name, bytes] of files) writeFileSync(folder + name, bytes);
writeFileSync(`${folder}not-placed.json`, JSON.stringify(notPlaced, null, '\t'));
writeFileSync(`${folder}index.json`, JSON.stringify(index, null, '\t')); // last: with it the demo is complete

const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
const left = Object.values(notPlaced).flat().length;
console.log(
	`Demo: ${index.length} example plans, ${Math.ceil(size / 1024)} KB, in dist/demo; ` +
		`${left} lines on what they say and how it compares (not-placed.json).`
);

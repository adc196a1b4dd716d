import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import table from './layers.json' with { type: 'json' };

const inLib = readdirSync('src/lib', { withFileTypes: true });
const folders = inLib.filter((entry) => entry.isDirectory()).map(({ name }) => name);

test('[GATE-6] every folder of src/lib has a place in the table of layers', () => {
	expect(folders.filter((folder) => !(folder in table.mayImport))).toEqual([]);
});

test('[GATE-6] no file lies in src/lib itself, where no rule would see it', () => {
	expect(inLib.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([]);
});

const page = existsSync('docs/architecture.md') ? readFileSync('docs/architecture.md', 'utf8') : '';

test.each(['Who may import whom', 'Invariants'])(
	'[GATE-2] the section "%s" is there',
	(section) => {
		expect(page).toMatch(new RegExp(`^#+ ${section}`, 'm'));
	}
);

test.each(folders)('[GATE-7] docs/architecture.md says what src/lib/%s is for', (folder) => {
	expect(page).toMatch(new RegExp(`\\b${folder}/`));
});

test('[GATE-8] the chain of the layer table is the chain of the method', () => {
	const method = readFileSync('src/lib/domain/method.ts', 'utf8');
	const steps = /STEPS = \[([^\]]*)\]/.exec(method)?.[1] ?? '';
	expect([...steps.matchAll(/'(\w+)'/g)].map((match) => match[1])).toEqual(table.chain);
});

test('[GATE-8] every folder of the domain is a step or the ground the steps stand on', () => {
	const known = [...table.chain, ...table.everyStepMayRead, ...table.besideTheChain];
	const found = readdirSync('src/lib/domain', { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);
	expect(found.filter((name) => !known.includes(name))).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { fixtureTree } from '../support/fixtureTree.ts';
import { layers, lint, type Finding } from '../support/gates.ts';
import { CLEAN } from './cleanTree.ts';
import { WRONG_HABITS } from './wrongHabits.ts';
import { WRONG_IMPORTS } from './wrongImports.ts';

const VIOLATIONS = [...WRONG_IMPORTS, ...WRONG_HABITS];

const COPIED = [
	'package.json',
	'eslint.config.js',
	'svelte.config.js',
	'tests/architecture/layers.json',
	'tests/architecture/depcruise.config.cjs',
	'tests/architecture/lintLayers.js',
	'tests/architecture/lintSyntax.js'
];

const TSCONFIG = JSON.stringify({
	compilerOptions: {
		strict: true,
		module: 'esnext',
		moduleResolution: 'bundler',
		allowImportingTsExtensions: true,
		noEmit: true,
		skipLibCheck: true,
		types: ['node']
	},
	include: ['src', 'server']
});

const BACK = "import { one } from './one.ts';\n\nexport const two = () => one;\n";

let linted: Finding[] = [];
let cruised: Finding[] = [];
let remove: () => void;

beforeAll(() => {
	const broken = Object.fromEntries(VIOLATIONS.map(({ file, text }) => [file, text]));
	const tree = { ...CLEAN, ...broken, 'tsconfig.json': TSCONFIG, 'src/lib/protocol/two.ts': BACK };
	const fixture = fixtureTree(tree, COPIED);
	remove = fixture.remove;
	linted = lint(fixture.root);
	cruised = layers(fixture.root);
}, 60_000);

afterAll(() => remove());

describe('what breaks a rule is reported', () => {
	const byLint = VIOLATIONS.filter((one) => one.lint !== undefined);
	const byLayers = VIOLATIONS.filter((one) => one.layers !== undefined);

	test.each(byLint)('[GATE-1] ESLint reports $what', ({ file, lint: rule }) => {
		expect(rulesFor(linted, file)).toContain(rule);
	});

	test.each(byLayers)('[GATE-1] dependency-cruiser reports $what', ({ file, layers: rule }) => {
		expect(rulesFor(cruised, file)).toContain(rule);
	});

	test('[GATE-2] a forbidden import is told where the rule is written', () => {
		const told = linted.filter(({ rule, message }) => rule.endsWith('imports') && message !== '');
		expect(told.length).toBeGreaterThan(5);
		for (const { message } of told) expect(message).toContain('docs/architecture.md');
	});
});

test.each(Object.keys(CLEAN))(
	'[GATE-3] a file that keeps the rules is left in peace: %s',
	(file) => {
		expect([...linted, ...cruised].filter((finding) => finding.file === file)).toEqual([]);
	}
);

function rulesFor(findings: Finding[], file: string): string[] {
	return findings.filter((finding) => finding.file === file).map(({ rule }) => rule);
}

import { readFileSync } from 'node:fs';

import { NOT_IN_DOMAIN, syntaxFor } from './lintSyntax.js';

const table = JSON.parse(readFileSync(new URL('layers.json', import.meta.url), 'utf8'));
const layers = Object.keys(table.mayImport);
const see = `See ${table.section}.`;

/** The same table as dependency-cruiser's, as ESLint rules that explain themselves in the editor: one entry per folder. */
export function layerConfigs() {
	return [...layers.map(layerConfig), ...table.chain.map(stepConfig), updatesConfig()];
}

function layerConfig(layer) {
	return {
		name: `layers/${layer}`,
		files: filesOf(layer),
		rules: {
			'no-restricted-imports': ['error', { patterns: importsFor(layer) }],
			'no-restricted-syntax': ['error', ...syntaxFor(layer)],
			...(layer === 'domain' ? { 'no-restricted-globals': ['error', ...NOT_IN_DOMAIN] } : {})
		}
	};
}

function stepConfig(step, at) {
	return {
		name: `layers/domain/${step}`,
		files: [`src/lib/domain/${step}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: [...importsFor('domain'), ...laterThan(step, table.chain.slice(at + 1))] }
			]
		}
	};
}

/** Example plans and looking back bring updates of a plan's own, and may put them into one as they are. */
function updatesConfig() {
	return {
		name: 'layers/domain/updates',
		files: ['src/lib/domain/seed/**', 'src/lib/domain/history/**'],
		rules: { 'no-restricted-syntax': ['error', ...syntaxFor('seed')] }
	};
}

function filesOf(layer) {
	if (layer === 'routes') return ['src/*', 'src/routes/**', 'src/params/**'];
	if (layer in table.folders) return [`${table.folders[layer]}**`];
	return [`src/lib/${layer}/**`];
}

function importsFor(layer) {
	const allowed = [layer, ...table.mayImport[layer]];
	const others = layers.filter((other) => !allowed.includes(other));
	return [
		{ regex: ours(others), message: `${layer} may import ${list(table.mayImport[layer])}. ${see}` },
		{ regex: `^(?!${known(layer)})[@a-z]`, message: packagesOf(layer) },
		{
			regex: '^[#.].*/(?!\\$)[^/.]+$',
			message:
				'Name the file with its ending (x.ts), so that Vite, Vitest and Node find the same one.'
		},
		...(table.seedIsReadBy.includes(layer) || layer === 'domain' ? [] : [seed()])
	];
}

/** Matches another folder of ours, as an alias or as a relative path that climbs out of its own folder. */
function ours(others) {
	const inLib = others.filter((other) => !(other in table.folders)).join('|');
	const beside = others.filter((other) => other in table.folders).join('|') || 'none';
	return `^(#lib/|(\\.\\./)+(src/)?lib/|(\\.\\./){2,})(${inLib})/|^(#|(\\.\\./)+(src/)?)(${beside})/|^(\\.\\./)+tests/`;
}

function known(layer) {
	const names = packages(layer);
	if (table.nodeModules.includes(layer)) names.push('node:.+');
	return `(${['none', ...names].join('|')})(/|$)`;
}

function packages(layer) {
	return Object.keys(table.packages).filter((name) => table.packages[name].includes(layer));
}

function packagesOf(layer) {
	return `${layer} may use ${list(packages(layer))}. A new package is a line in tests/architecture/layers.json and a reason in docs/decisions. ${see}`;
}

function laterThan(step, later) {
	if (later.length === 0) return [];
	const message = `A step may look back along the method, never forward: ${step} comes before ${list(later)}. ${see}`;
	return [{ regex: `^(#lib/domain|\\.\\.)/(${later.join('|')})/`, message }];
}

function seed() {
	return {
		regex: '^#lib/domain/seed/',
		message: `The example plans are read by ${list(table.seedIsReadBy)} only. ${see}`
	};
}

function list(names) {
	return names.length === 0 ? 'nothing' : names.join(', ');
}

const table = require('./layers.json');

const TEST = '\\.test\\.ts$|^src/lib/[^/]+/fixtures/';
const STEP = 'src/lib/domain/';

const any = (names) => `(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;
const folder = (layer) => table.folders[layer] ?? `src/lib/${layer}/`;
const folders = (layers) => `^(${layers.map(folder).join('|')})`;
const packages = (layer) =>
	Object.keys(table.packages).filter((name) => table.packages[name].includes(layer));

const layers = Object.keys(table.mayImport);
const forbid = (name, comment, from, to) => ({
	name,
	comment: `${comment} (${table.section})`,
	severity: 'error',
	from,
	to
});

const layerRules = layers.map((layer) =>
	forbid(
		`layer-${layer}`,
		`${layer} may import ${table.mayImport[layer].join(', ') || 'nothing of ours'}`,
		{ path: folders([layer]), pathNot: TEST },
		{ path: '^(src|server|tests)/', pathNot: folders([layer, ...table.mayImport[layer]]) }
	)
);

const packageRules = layers.map((layer) =>
	forbid(
		`packages-${layer}`,
		`${layer} may use ${packages(layer).join(', ') || 'no package'}`,
		{ path: folders([layer]), pathNot: TEST },
		{
			path: 'node_modules/',
			pathNot: `node_modules/(@types/)?${any(['none', ...packages(layer)])}/`
		}
	)
);

const chainRules = table.chain.map((step, at) =>
	forbid(
		`chain-${step}`,
		'A step may look back along the method, never forward',
		{ path: `^${STEP}${step}/`, pathNot: TEST },
		{
			path: `^${STEP}`,
			pathNot: `^${STEP}${any([...table.chain.slice(0, at + 1), ...table.everyStepMayRead])}(/|$)`
		}
	)
);

/** What ESLint teaches in the editor, this decides: layers, the chain of steps, packages, cycles, a plain domain. */
module.exports = {
	forbidden: [
		...layerRules,
		...packageRules,
		...chainRules,
		forbid(
			'chain-ground',
			'What every step stands on knows no step',
			{ path: `^${STEP}${any(table.everyStepMayRead)}(/|$)`, pathNot: TEST },
			{ path: `^${STEP}`, pathNot: `^${STEP}${any(table.everyStepMayRead)}(/|$)` }
		),
		forbid(
			'seed-is-last',
			`The example plans are read by ${table.seedIsReadBy.join(', ')} only`,
			{ pathNot: `${TEST}|^${STEP}seed/|${folders(table.seedIsReadBy)}` },
			{ path: `^${STEP}seed/` }
		),
		forbid(
			'kit-where-it-lives',
			`$app and $env belong to ${table.kitModules.join(', ')}`,
			{ pathNot: folders(table.kitModules) },
			{ path: '^\\$(app|env)/' }
		),
		forbid(
			'node-where-it-lives',
			`Node's own modules belong to ${table.nodeModules.join(', ')}`,
			{ pathNot: `${TEST}|${folders(table.nodeModules)}` },
			{ dependencyTypes: ['core'] }
		),
		forbid('no-cycle', 'Files that need each other are one file', {}, { circular: true }),
		forbid(
			'no-unresolvable',
			'An import nobody can follow is an import nobody checks',
			{},
			{ couldNotResolve: true, pathNot: '^\\$(app|env)/|^\\$service-worker$|/\\$types(\\.js)?$' }
		),
		forbid('no-test-in-app', 'The app never needs a test', { pathNot: TEST }, { path: TEST })
	],
	options: {
		// Every compiled component imports Svelte's internals; hiding all of Svelte would blind the domain rule.
		exclude: { path: 'svelte/src/internal' },
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'browser', 'node', 'default', 'types']
		}
	}
};

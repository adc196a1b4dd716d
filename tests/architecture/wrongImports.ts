/** One way to break a rule: the file that does it, and who must say so, by which rule. */
export interface Violation {
	what: string;
	file: string;
	text: string;
	layers?: string;
	lint?: string;
}

/** A component with a script, and what it shows. */
export const component = (script: string, markup = '') =>
	`<script lang="ts">\n\t${script}\n</script>\n${markup}\n`;

/** Imports that should not be: each was once how such a project began to rot. */
export const WRONG_IMPORTS: Violation[] = [
	{
		what: 'a step looks forward',
		file: 'src/lib/domain/ideas/forward.ts',
		text: "import { votable } from '../votes/votes.ts';\n\nexport const early = votable;\n",
		layers: 'chain-ideas',
		lint: 'no-restricted-imports'
	},
	{
		what: 'the shared ground knows a step',
		file: 'src/lib/domain/shared/step.ts',
		text: "import { addIdea } from '../ideas/ideas.ts';\n\nexport const known = addIdea;\n",
		layers: 'chain-ground'
	},
	{
		what: 'Svelte in the domain',
		file: 'src/lib/domain/ideas/reactive.ts',
		text: "import { SvelteMap } from 'svelte/reactivity';\n\nexport const ideas = new SvelteMap();\n",
		layers: 'packages-domain',
		lint: 'no-restricted-imports'
	},
	{
		what: 'a component used only in markup',
		file: 'src/lib/ui/Wide.svelte',
		text: component("import Screen from '#lib/views/Screen.svelte';", '<Screen name="" />'),
		layers: 'layer-ui',
		lint: 'no-restricted-imports'
	},
	{
		what: 'a type-only import in a component',
		file: 'src/lib/views/Typed.svelte',
		text: component(
			"import type { db } from '#lib/storage/log.ts';\n\n\tlet { log }: { log: typeof db } = $props();",
			'{log.name}'
		),
		lint: 'no-restricted-imports'
	},
	{
		what: 'the relay reads a plan',
		file: 'server/reads.ts',
		text: "import { addIdea } from '#lib/domain/ideas/ideas.ts';\n\nexport const reads = addIdea;\n",
		layers: 'layer-server',
		lint: 'no-restricted-imports'
	},
	{
		what: 'the app reaches into the relay',
		file: 'src/lib/session/reach.ts',
		text: "import { relay } from '#server/relay.ts';\n\nexport const reach = relay;\n",
		layers: 'layer-session',
		lint: 'no-restricted-imports'
	},
	{
		what: 'a re-export',
		file: 'src/lib/storage/index.ts',
		text: "export * from './log.ts';\n",
		lint: 'no-restricted-syntax'
	},
	{
		what: 'a forbidden re-export',
		file: 'src/lib/live/again.ts',
		text: "export { db } from '#lib/storage/log.ts';\n",
		layers: 'layer-live',
		lint: 'no-restricted-imports'
	},
	{
		what: 'a dynamic import over the fence',
		file: 'src/lib/views/later.ts',
		text: "export const later = () => import('#lib/storage/log.ts');\n",
		layers: 'layer-views'
	},
	{
		what: 'a package in the wrong folder',
		file: 'src/lib/views/disk.ts',
		text: "import Dexie from 'dexie';\n\nexport const disk = new Dexie('x');\n",
		layers: 'packages-views',
		lint: 'no-restricted-imports'
	},
	{
		what: 'a package nobody decided on',
		file: 'src/lib/export/undecided.ts',
		text: "import * as acorn from 'acorn';\n\nexport const undecided = acorn;\n",
		layers: 'packages-export',
		lint: 'no-restricted-imports'
	},
	{
		what: 'Node in the browser',
		file: 'src/lib/export/disk.ts',
		text: "import { readFileSync } from 'node:fs';\n\nexport const disk = readFileSync;\n",
		layers: 'node-where-it-lives',
		lint: 'no-restricted-imports'
	},
	{
		what: 'a route reaching for the disk',
		file: 'src/routes/plan/+page.svelte',
		text: component("import { db } from '#lib/storage/log.ts';", '{db.name}'),
		layers: 'layer-routes',
		lint: 'no-restricted-imports'
	},
	{
		what: 'the example plans in a step',
		file: 'src/lib/domain/monitoring/example.ts',
		text: "import { demo } from '../seed/demo.ts';\n\nexport const example = demo;\n",
		layers: 'seed-is-last'
	},
	{
		what: 'two files that need each other',
		file: 'src/lib/protocol/one.ts',
		text: "import { two } from './two.ts';\n\nexport const one = () => two;\n",
		layers: 'no-cycle'
	},
	{
		what: 'an import nobody can follow',
		file: 'src/lib/protocol/lost.ts',
		text: "import { found } from './found.ts';\n\nexport const lost = found;\n",
		layers: 'no-unresolvable'
	}
];

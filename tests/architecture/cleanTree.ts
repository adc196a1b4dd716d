import type { Tree } from '../support/fixtureTree.ts';

/** A small tree that keeps every rule: what is reported here would be a false alarm. */
export const CLEAN: Tree = {
	'src/app.d.ts': 'export {};\n',
	'src/lib/domain/method.ts': "export const STEPS = ['ideas', 'votes'] as const;\n",
	'src/lib/domain/plan.ts': "import type * as Y from 'yjs';\n\nexport type Plan = Y.Doc;\n",
	'src/lib/domain/shared/change.ts':
		"import type { Plan } from '../plan.ts';\n\nexport const change = (plan: Plan, work: () => void) => plan.transact(work);\n",
	'src/lib/domain/ideas/ideas.ts':
		"import type { Plan } from '../plan.ts';\nimport { change } from '../shared/change.ts';\n\nexport const addIdea = (plan: Plan) => change(plan, () => undefined);\n",
	'src/lib/domain/votes/votes.ts':
		"import { addIdea } from '#lib/domain/ideas/ideas.ts';\n\nexport const votable = [addIdea];\n",
	'src/lib/domain/seed/demo.ts':
		"import { votable } from '../votes/votes.ts';\n\nexport const demo = votable;\n",
	'src/lib/storage/log.ts':
		"import Dexie from 'dexie';\nimport * as Y from 'yjs';\n\nexport const read = (doc: Y.Doc, update: Uint8Array) => Y.applyUpdate(doc, update);\nexport const db = new Dexie('plans');\n",
	'src/lib/protocol/close.ts': 'export const CLOSE = { full: 4001 };\n',
	'src/lib/session/session.ts':
		"import { demo } from '#lib/domain/seed/demo.ts';\nimport { read } from '#lib/storage/log.ts';\n\nexport const session = { demo, read };\n",
	'src/lib/ui/Button.svelte': '<button>ok</button>\n',
	'src/lib/ui/capability.ts': 'export const canCopy = () => navigator.clipboard !== undefined;\n',
	'src/lib/views/Screen.svelte':
		"<script lang=\"ts\">\n\timport { session } from '#lib/session/session.ts';\n\timport Button from '#lib/ui/Button.svelte';\n\n\tlet { name }: { name: string } = $props();\n</script>\n\n<Button />{name}{session.demo.length}\n",
	'src/routes/+page.svelte':
		"<script lang=\"ts\">\n\timport Screen from '#lib/views/Screen.svelte';\n\timport { page } from '$app/state';\n</script>\n\n<Screen name={page.url.host} />\n",
	'server/relay.ts':
		"import { readFileSync } from 'node:fs';\n\nimport { CLOSE } from '#lib/protocol/close.ts';\n\nexport const relay = [CLOSE, readFileSync];\n"
};

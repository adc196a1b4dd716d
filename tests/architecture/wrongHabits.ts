import { component, type Violation } from './wrongImports.ts';

/** What imports cannot show. */
export const WRONG_HABITS: Violation[] = [
	{
		what: 'time in the domain',
		file: 'src/lib/domain/ideas/time.ts',
		text: 'export const at = () => Date.now();\n',
		lint: 'no-restricted-globals'
	},
	{
		what: 'a date in the domain',
		file: 'src/lib/domain/votes/date.ts',
		text: 'export const day = (at: number) => new Date(at);\n',
		lint: 'no-restricted-globals'
	},
	{
		what: 'chance in the domain',
		file: 'src/lib/domain/votes/chance.ts',
		text: 'export const drawn = () => Math.random();\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'a made-up id in the domain',
		file: 'src/lib/domain/ideas/id.ts',
		text: 'export const bytes = () => crypto.getRandomValues(new Uint8Array(8));\n',
		lint: 'no-restricted-globals'
	},
	{
		what: 'a transaction in a view',
		file: 'src/lib/views/write.ts',
		text: 'export const write = (doc: { transact(work: () => void): void }) => doc.transact(() => undefined);\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'an update applied by a session',
		file: 'src/lib/session/apply.ts',
		text: "import { applyUpdate, type Doc } from 'yjs';\n\nexport const take = (doc: Doc, update: Uint8Array) => applyUpdate(doc, update);\n",
		lint: 'no-restricted-syntax'
	},
	{
		what: 'something only https phones have',
		file: 'src/lib/session/secure.ts',
		text: 'export const id = () => crypto.randomUUID();\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'copying without asking whether it is possible',
		file: 'src/lib/views/copy.ts',
		text: 'export const copy = (text: string) => navigator.clipboard.writeText(text);\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'a method old phones do not have',
		file: 'src/lib/views/newest.ts',
		text: 'export const newest = (days: string[]) => days.toSorted();\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'a look behind, which stops an old phone',
		file: 'src/lib/domain/ideas/behind.ts',
		text: 'export const LONE = /(?<!a)b/;\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'a look behind put together',
		file: 'src/lib/export/together.ts',
		text: 'export const wordOf = (name: string) => new RegExp(`(?<!\\\\p{L})${name}`, "u");\n',
		lint: 'no-restricted-syntax'
	},
	{
		what: 'a promise nobody waits for',
		file: 'src/lib/storage/dropped.ts',
		text: 'const save = async () => undefined;\n\nexport const drop = () => {\n\tsave();\n};\n',
		lint: '@typescript-eslint/no-floating-promises'
	},
	{
		what: 'a value of any type',
		file: 'src/lib/protocol/any.ts',
		text: 'export const read = (raw: any) => raw;\n',
		lint: '@typescript-eslint/no-explicit-any'
	},
	{
		what: 'markup from somewhere else',
		file: 'src/lib/ui/Raw.svelte',
		text: component('let { html }: { html: string } = $props();', '{@html html}'),
		lint: 'svelte/no-at-html-tags'
	},
	{
		what: 'a rule switched off in passing',
		file: 'src/lib/protocol/off.ts',
		text: '/* eslint-disable @typescript-eslint/no-explicit-any */\nexport const off = (raw: any) => raw;\n',
		lint: '@typescript-eslint/no-explicit-any'
	},
	{
		what: 'a file that was allowed to grow',
		file: 'src/lib/protocol/long.ts',
		text: 'export const long = [\n' + "\t'line',\n".repeat(200) + '];\n',
		lint: 'max-lines'
	}
];

import { fileURLToPath } from 'node:url';

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, type Plugin } from 'vite';

import { messagesPlugin } from './vite.messages.ts';
import { relayInVite } from './server/vitePlugin.ts';

/** Notes which packages ended up in which file of the app, for tests/built: a manifest names files only. */
function packagesPerFile(): Plugin {
	return {
		name: 'packages-per-file',
		apply: 'build',
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			const files = Object.values(bundle).flatMap((file) => {
				if (file.type !== 'chunk') return [];
				const ids = Object.keys(file.modules).join('\n');
				const names = [...ids.matchAll(/node_modules\/((?:@[^/]+\/)?[^/\n]+)/g)];
				return [[file.fileName, [...new Set(names.map((match) => match[1]))]]];
			});
			const source = JSON.stringify(Object.fromEntries(files), null, '\t');
			this.emitFile({ type: 'asset', fileName: '.vite/packages.json', source });
		}
	};
}

interface Graph {
	getModuleInfo(id: string): { importers: string[] } | null;
}

/** Where a phone begins: Kit's own start, the outer layout and the phone's routes. */
const PHONE_BEGINS =
	/routes\/(?:\+layout|\+error|join\/|\[plan\]\/phone\/)|client\/entry\.js$|client-optimized\/app\.js$/;

/** Reached through Svelte's one list of everything, and used by the wall and the desk only. */
const NOT_ON_PHONES =
	/svelte\/src\/(?:transition|animate|motion|reactivity\/(?!create-subscriber)|.*\/(?:transitions|size|svelte-head|actions|window|document)\.js)/;

/** Says whether a phone's first screen imports a module, directly or through others. */
function phoneNeeds() {
	const known = new Map<string, boolean>();
	return function needs(id: string, graph: Graph): boolean {
		if (NOT_ON_PHONES.test(id)) return false;
		const answer = known.get(id);
		if (answer !== undefined) return answer;
		known.set(id, false); // a circle of imports ends here
		const importers = graph.getModuleInfo(id)?.importers ?? [];
		const needed = PHONE_BEGINS.test(id) || importers.some((importer) => needs(importer, graph));
		known.set(id, needed);
		return needed;
	};
}

const needs = phoneNeeds();

/** Svelte does not say which of its modules do something when they are only loaded: these two kinds do. */
const LOADED_FOR_EFFECT = /svelte\/src\/(?:internal\/(?:flags|disclose)|.*\.css)/;

export default defineConfig({
	plugins: [messagesPlugin(), sveltekit(), relayInVite(), packagesPerFile()],
	build: {
		// Old Android phones and a few-years-old iPhones are in the room.
		target: ['chrome95', 'safari15'],
		sourcemap: false,
		chunkSizeWarningLimit: 900,
		rolldownOptions: {
			treeshake: {
				moduleSideEffects: (id) =>
					id.includes('node_modules/svelte/src/') ? LOADED_FOR_EFFECT.test(id) : undefined
			},
			output: {
				// What a phone needs at once in one file: forty small ones cost it 9 KB more.
				codeSplitting: {
					groups: [{ name: (id, graph) => (needs(id, graph) ? 'core' : null) }]
				}
			}
		}
	},
	resolve: {
		dedupe: ['yjs', 'lib0'],
		alias: [
			{
				find: /^lib0\/logging$/,
				replacement: fileURLToPath(new URL('src/lib/sync/yjsLogging.ts', import.meta.url))
			}
		]
	}
});

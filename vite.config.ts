import { fileURLToPath } from 'node:url';

import { sveltekit } from '@sveltejs/kit/vite';
import { minify } from 'terser';
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

/** lib0 reaches this file of its own by a relative path too, which an alias would not tell from others'. */
function settledEnvironment(): Plugin {
	const settled = fileURLToPath(new URL('src/lib/sync/browserEnvironment.ts', import.meta.url));
	return {
		name: 'settled-environment',
		enforce: 'pre',
		resolveId(source, importer = '') {
			const asks = /node_modules\/(?:lib0|yjs|y-websocket)\//.test(importer);
			return asks && /^(?:lib0|\.)\/environment(?:\.js)?$/.test(source) ? settled : null;
		}
	};
}

/** The two files every phone fetches are made small once more: another 2 %, and the others are not worth the wait. */
function smallerForPhones(): Plugin {
	return {
		name: 'smaller-for-phones',
		apply: 'build',
		async renderChunk(code, { name }) {
			if (this.environment.name !== 'client' || !['start', 'phone'].includes(name)) return null;
			const small = await minify(code, { module: true, compress: { passes: 2, ecma: 2020 } });
			return small.code ?? null;
		}
	};
}

interface Graph {
	getModuleInfo(id: string): { importers: string[] } | null;
}

/** Where every page begins, and `/join` with it: Kit's own start, the outer layout, the first picture. */
const START = /routes\/(?:\+|join\/)|client\/entry\.js$|client-optimized\/app\.js$/;

/** The front page itself, and what no first screen of a phone reads, stay out of what every page carries. */
const FRONT_PAGE =
	/routes\/\+page|i18n\/(?:format|pages|parts|.*\?in=)|session\/shelf|views\/home\/(?:Home|PlanList)|ui\/IconButton/;

/** Where a phone goes from there. */
const PHONE = /routes\/\[plan\]\/phone\//;

/** Reached through Svelte's one list of everything, and used by the wall and the desk only. */
const NOT_ON_PHONES =
	/svelte\/src\/(?:transition|animate|motion|reactivity\/(?!create-subscriber)|.*\/(?:await|transitions|size|svelte-head|actions|window|document)\.js)/;

/** Says whether some beginning imports a module, directly or through others. */
function neededBy(beginning: RegExp) {
	const known = new Map<string, boolean>();
	return function needs(id: string, graph: Graph): boolean {
		if (NOT_ON_PHONES.test(id)) return false;
		const answer = known.get(id);
		if (answer !== undefined) return answer;
		known.set(id, false); // a circle of imports ends here
		const importers = graph.getModuleInfo(id)?.importers ?? [];
		const needed = beginning.test(id) || importers.some((importer) => needs(importer, graph));
		known.set(id, needed);
		return needed;
	};
}

const atStart = neededBy(START);
const onPhones = neededBy(PHONE);
const onWalls = neededBy(/routes\/\[plan\]\/wall\//);

/** What phones fetch when their first screen stands: the wire, and then the screens of the later steps. */
const onWire = neededBy(/sync\/followRelay\.ts$/);
const laterOnPhones = neededBy(/\/Phone\w+\.svelte$/);

/** What every phone fetches right after, to keep what it writes. */
const ON_DISK = /storage\/dexie(?:Disk|Shelf|UpdateLog)\.ts$|node_modules\/dexie\//;

/** Svelte does not say which of its modules do something when they are only loaded: these two kinds do. */
const LOADED_FOR_EFFECT = /svelte\/src\/(?:internal\/(?:flags|disclose)|.*\.css)/;

/** A page of more files than this is a desk's or a wall's. */
const MANY = 6;

/**
 * Styles are always named beforehand. The scripts of a large page are left to import each other: it is opened on the
 * laptop that serves it, while their names would weigh on every phone.
 */
function namedBeforehand(_: string, files: string[]) {
	return files.length > MANY ? files.filter((file) => file.endsWith('.css')) : files;
}

export default defineConfig({
	plugins: [
		messagesPlugin(),
		settledEnvironment(),
		sveltekit(),
		relayInVite(),
		packagesPerFile(),
		smallerForPhones()
	],
	build: {
		// Old Android phones and a few-years-old iPhones are in the room.
		target: ['chrome95', 'safari15'],
		sourcemap: false,
		chunkSizeWarningLimit: 900,
		modulePreload: { resolveDependencies: namedBeforehand },
		rolldownOptions: {
			treeshake: {
				moduleSideEffects: (id) =>
					id.includes('node_modules/svelte/src/') ? LOADED_FOR_EFFECT.test(id) : undefined
			},
			output: {
				// What a phone needs in two files, one for each screen: forty small ones cost it 9 KB more.
				codeSplitting: {
					groups: [
						{
							name: (id, graph) => (atStart(id, graph) && !FRONT_PAGE.test(id) ? 'start' : null),
							priority: 2
						},
						{ name: (id, graph) => (onPhones(id, graph) ? 'phone' : null), priority: 1 },
						{ name: (id) => (ON_DISK.test(id) ? 'disk' : null) },
						// A wall's page in one file, beside what others need of it: thirty small ones cost it 6 KB more (0057).
						...[atStart, onWire, laterOnPhones, onWalls].map((others) => ({
							name: (id: string, graph: Graph) =>
								onWalls(id, graph) && others(id, graph) ? 'wall' : null
						}))
					]
				}
			}
		}
	},
	resolve: {
		dedupe: ['yjs', 'lib0', 'react', 'react-dom'],
		alias: [
			{
				find: /^lib0\/logging$/,
				replacement: fileURLToPath(new URL('src/lib/sync/yjsLogging.ts', import.meta.url))
			},
			{
				find: /^lib0\/broadcastchannel$/,
				replacement: fileURLToPath(new URL('src/lib/sync/noBroadcast.ts', import.meta.url))
			},
			{
				find: /^y-protocols\/awareness$/,
				replacement: fileURLToPath(new URL('src/lib/sync/noAwareness.ts', import.meta.url))
			},
			// Dexie's build for browsers with async functions: 1.5 KB less than the one for all.
			{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }
		]
	}
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

/** A file of the built app as Vite's manifest describes it; imports are keys of the manifest. */
interface Chunk {
	file: string;
	name?: string;
	imports?: string[];
	dynamicImports?: string[];
}

/** What the last `npm run build` made: files, the packages in each, and the nodes (layouts, errors, page) of each route. */
export interface Built {
	folder: string;
	chunks: Record<string, Chunk>;
	packages: Record<string, string[]>;
	routes: Map<string, number[]>;
}

type NodeList = number | (number | undefined)[] | undefined;

/** The gzipped JavaScript budgets of a phone, in bytes. */
export const PHONE_BUDGET = { usable: 75 * 1024, withStore: 110 * 1024 };

/** Reads what was built under a project's root. Throws when nothing was. */
export function readBuilt(root = '.'): Built {
	const folder = join(root, '.svelte-kit/output/client');
	const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
	return {
		folder,
		chunks: json('.vite/manifest.json') as Built['chunks'],
		packages: json('.vite/packages.json') as Built['packages'],
		routes: readRoutes(join(root, '.svelte-kit/generated/client-optimized/app.js'))
	};
}

/** What a browser must have before a route is usable: Kit, its layouts and page, and the words of the longest language. */
export function usableOn(built: Built, route: string): Set<string> {
	const nodes = built.routes.get(route);
	if (nodes === undefined) throw new Error(`There is no route ${route}`);
	const names = ['entry/start', 'entry/app', ...nodes.map((node) => `nodes/${node}`)];
	const page = follow(built, [...names.map((name) => named(built, name))]);
	const languages = later(built, page).filter((key) => /^src\/lib\/i18n\/.*\?first$/.test(key));
	const sizes = languages.map((key) => weigh(built, follow(built, [key], page)));
	const longest = languages[sizes.indexOf(Math.max(...sizes))];
	return longest === undefined ? page : follow(built, [longest], page);
}

/** The same, and what comes right after, before the first change is sent: the store and the wire. */
export function withStoreOn(built: Built, route: string): Set<string> {
	const usable = usableOn(built, route);
	const brings = (keys: Set<string>) => {
		const packages = packagesIn(
			built,
			[...keys].filter((key) => !usable.has(key))
		);
		return packages.has('dexie') || packages.has('y-websocket');
	};
	const more = later(built, usable).map((key) => follow(built, [key], usable));
	return new Set([...usable, ...more.filter(brings).flatMap((keys) => [...keys])]);
}

/** What a browser must have until a page's first scene stands: store, wire, a screen, and the words of these parts. */
export function sceneOn(built: Built, route: string, screen: string, words: string[]): Set<string> {
	const isKeeping = (key: string) =>
		[...packagesIn(built, [key])].some((name) => ['dexie', 'y-websocket'].includes(name));
	const storeAndWire = Object.keys(built.chunks).filter(isKeeping);
	const scene = follow(built, [screen, ...storeAndWire], usableOn(built, route));
	const said = words.map((part) => `src/lib/i18n/messages/id.json?said=${part}`);
	return follow(built, said, scene);
}

/** The packages inside some chunks. */
export function packagesIn(built: Built, keys: Iterable<string>): Set<string> {
	return new Set([...keys].flatMap((key) => built.packages[built.chunks[key]?.file ?? ''] ?? []));
}

/** Gzipped bytes of some chunks' JavaScript. */
export function weigh(built: Built, keys: Iterable<string>): number {
	const files = new Set([...keys].map((key) => built.chunks[key]?.file ?? ''));
	return [...files]
		.filter((file) => file.endsWith('.js'))
		.map((file) => gzipSync(readFileSync(join(built.folder, file)), { level: 9 }).length)
		.reduce((sum, size) => sum + size, 0);
}

/** Chunks that these ask for only when they run; the other routes of the app are left out. */
function later(built: Built, keys: Set<string>): string[] {
	const routes = new Set(built.chunks[named(built, 'entry/app')]?.dynamicImports);
	const asked = [...keys].flatMap((key) => built.chunks[key]?.dynamicImports ?? []);
	return [...new Set(asked)].filter((key) => !routes.has(key) && !keys.has(key));
}

function follow(built: Built, start: string[], known = new Set<string>()): Set<string> {
	const found = new Set(known);
	const open = [...start];
	for (let key = open.pop(); key !== undefined; key = open.pop()) {
		if (found.has(key)) continue;
		found.add(key);
		open.push(...(built.chunks[key]?.imports ?? []));
	}
	return found;
}

function named(built: Built, name: string): string {
	const key = Object.keys(built.chunks).find((key) => built.chunks[key]?.name === name);
	if (key === undefined) throw new Error(`The build has no ${name}`);
	return key;
}

/** Kit's own client table: `"/join": [6, [2], [3]]` is page, layouts, error pages; 0 and 1 are always loaded. */
function readRoutes(file: string): Map<string, number[]> {
	const literal = /export const dictionary = (\{[\s\S]*?\});/.exec(readFileSync(file, 'utf8'))?.[1];
	if (literal === undefined) throw new Error(`${file} holds no table of routes`);
	const table = runInNewContext(`(${literal})`) as Record<string, NodeList[]>;
	return new Map(
		Object.entries(table).map(([route, lists]) => {
			const nodes = lists.flat().filter((node) => node !== undefined);
			// Kit marks a page with a server part by the complement of its number.
			return [route, [...new Set([0, 1, ...nodes.map((node) => (node < 0 ? ~node : node))])]];
		})
	);
}

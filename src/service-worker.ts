/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';

import { isPage, kindOfKeeping, mayTakeOver } from '#lib/session/app/keeping.ts';

// On https and localhost only: keeps the app so that it opens without its server (decision 0038). It keeps no plan:
// those are on the device's disk already. A new app waits until somebody on the front page lets it in.
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = `rembuk-${version}`;
const OURS = new Set([...build, ...files]);

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOld()));

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== worker.location.origin) return;
	if (OURS.has(url.pathname)) event.respondWith(kept(url.pathname, event));
	else if (request.mode === 'navigate' && isPage(url.pathname)) event.respondWith(kept('/', event));
});

worker.addEventListener('message', (event: ExtendableMessageEvent) => {
	const said = event.data as { keep?: string[]; takeOver?: true };
	if (said.keep) event.waitUntil(keepAll(said.keep.filter((path) => OURS.has(path))));
	if (said.takeOver) event.waitUntil(takeOver(event.ports[0]));
});

/** At the laptop itself everything, the board too: it costs no air. Elsewhere the page, and what was used. */
async function keepShell(): Promise<void> {
	await keepAll(['/']);
	if (kindOfKeeping(worker.location.hostname) === 'all') await keepAll([...OURS]);
}

/** One after the other: a laptop that serves a hall has better to do than three hundred files at once. */
async function keepAll(paths: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	for (const path of paths) if (!(await cache.match(path))) await cache.add(path);
}

/**
 * What was kept, else what the server says, which is then kept as far as there is room. A file of this app that the
 * server has no more means that a newer app is there: the old page is let go, and the next opening brings the new one.
 */
async function kept(path: string, event: FetchEvent): Promise<Response> {
	const cache = await caches.open(CACHE);
	const known = await cache.match(path);
	if (known) return known;
	const answer = await fetch(path);
	if (answer.ok) event.waitUntil(cache.put(path, answer.clone()).catch(() => undefined)); // no room: shown all the same
	if (answer.status === 404) event.waitUntil(cache.delete('/'));
	return answer;
}

async function dropOld(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith('rembuk-') && name !== CACHE);
	await Promise.all(old.map((name) => caches.delete(name)));
}

/** How long a window may take to say where it is, in milliseconds. */
const PATIENCE = 1000;

/** Where a window is. A worker is told only where it began; from there the app went on without loading a page. */
function whereIs(window: WindowClient): Promise<string> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => resolve(String(data));
		setTimeout(() => resolve(new URL(window.url).pathname), PATIENCE);
		window.postMessage({ where: true }, [port2]);
	});
}

async function takeOver(port: MessagePort | undefined): Promise<void> {
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const may = mayTakeOver(await Promise.all(windows.map(whereIs)));
	port?.postMessage(may);
	if (may) await worker.skipWaiting();
}

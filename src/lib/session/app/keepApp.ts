/** The part of a browser that counts here; in the app what `ui/capabilityApp.ts` gives. */
export type Workers = Pick<ServiceWorkerContainer, 'register' | 'ready' | 'controller'> &
	Pick<EventTarget, 'addEventListener'>;

/**
 * Keeps the app in this browser, so that it opens with its server switched off, and can be put among the apps of a
 * phone (ARRIVE-20). `used` are the addresses of what this page has read so far.
 */
export async function keepApp(used: string[], workers: Workers): Promise<void> {
	try {
		await workers.register('/service-worker.js');
		const { active } = await workers.ready;
		active?.postMessage({ keep: used });
	} catch {
		// A browser that will not keep it still shows it.
	}
}

/** The addresses of what this page has read so far. */
export function usedHere(): string[] {
	const read = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
	return read.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
}

/** Tells the browser what this app is called and looks like among others. */
export function introduce(page: Document): void {
	if (page.querySelector('link[rel=manifest]')) return;
	const link = page.createElement('link');
	link.rel = 'manifest';
	link.href = '/manifest.webmanifest';
	page.head.append(link);
}

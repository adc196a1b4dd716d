import type { Part } from './languages.ts';
import { words } from './words.svelte.ts';

/** How long a page waits for what it says, in milliseconds. */
const PATIENCE = 3000;

/** Brings a page's words before it stands. Out of reach or long on their way, it stands all the same, and each word comes as soon as it can. Never rejects. */
export async function wordsFor(...parts: Part[]): Promise<void> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const enough = new Promise((over) => (timer = setTimeout(over, PATIENCE)));
	await Promise.race([words.bring(...parts).catch(() => undefined), enough]);
	clearTimeout(timer);
}

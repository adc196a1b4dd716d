import { recall, remember } from './settings.ts';

/** How many page loads a device remembers itself by: the relay hears no more than these. */
const MOST = 64;

/** The Yjs client ids this browser wrote a plan as, the oldest first. Each page load has another. */
export function writesAs(plan: string): number[] {
	const known = recall(nameOf(plan)) ?? '';
	return known === '' ? [] : known.split(',').map(Number);
}

/** Remembers that this browser wrote a plan as a client id. */
export function wroteAs(plan: string, client: number): void {
	const known = writesAs(plan);
	if (known.includes(client)) return;
	remember(nameOf(plan), [...known, client].slice(-MOST).join(','));
}

function nameOf(plan: string): string {
	return `wrote.${plan}`;
}

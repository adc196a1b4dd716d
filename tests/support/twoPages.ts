import { vi } from 'vitest';

import type { Carried } from '#lib/session/moving/carried.ts';

const PLAN = 'p'.repeat(22);

/** Where the laptop was, and where it is by now. */
export const OLD = 'http://192.168.137.1:3000';
export const NEW = 'http://10.42.0.1:3000';

/** What a phone has, as its old page hands it over. */
export const carried = {
	...{ is: 'rembuk-carried', of: PLAN, server: 'laptop-of-the-hall', person: 'ana-of-the-hall' },
	...{ code: 'ABCD1234', settings: { [`picture.${PLAN}`]: 'bird red' } },
	...{ plan: new Uint8Array(2), ballots: new Uint8Array(2), media: [], waiting: 1 }
} satisfies Carried as Carried;

/** Another window of this browser, and what it was told. */
export function otherPage() {
	const told: { data: unknown; at: string }[] = [];
	const postMessage = (data: unknown, at: string) => void told.push({ data, at });
	return { told, closed: false, postMessage };
}

type Hear = (event: { data: unknown; source: unknown; origin: string }) => void;

/** Who listens on the page that is tested. */
export function ears(): Hear[] {
	const all: Hear[] = [];
	vi.stubGlobal('addEventListener', (_: string, hear: Hear) => all.push(hear));
	vi.stubGlobal('removeEventListener', () => undefined);
	return all;
}

/** Lets what is due happen. */
export const soon = (time = 1) => vi.advanceTimersByTimeAsync(time);

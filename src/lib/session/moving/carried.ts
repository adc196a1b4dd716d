import { PLAN_ID } from '#lib/protocol/rooms.ts';

/** What the new page says when it is there, and once it has kept all of it. */
export const SAYS = { ready: 'rembuk-ready', kept: 'rembuk-kept' } as const;

/** A photo or recording that had not reached the laptop. */
export interface CarriedMedia {
	hash: string;
	bytes: Uint8Array;
}

/**
 * All that a phone takes along when its laptop has another address: to a browser that is another place, which knows
 * nothing of the first. It goes from page to page of one phone and over no network.
 */
export interface Carried {
	is: 'rembuk-carried';
	/** The id of the plan. */
	of: string;
	/** The relay it was opened through, if this device still knows. */
	server?: string;
	person: string;
	code: string;
	ticket?: string;
	desks?: string[];
	/** What this device remembered, by name: who it is to the relay, its picture, its tags, what was begun. */
	settings: Record<string, string>;
	/** The two documents, as Yjs updates. */
	plan: Uint8Array;
	ballots: Uint8Array;
	media: CarriedMedia[];
	/** How many changes had not reached the laptop. */
	waiting: number;
}

/** So many settings and letters in one are read, and no more. */
const MOST = { settings: 500, letters: 20_000 };

/** Reads what another page sent, or nothing where it is no such thing: any page may send anything. */
export function readCarried(said: unknown): Carried | undefined {
	if (typeof said !== 'object' || said === null) return undefined;
	const all = said as Partial<Carried>;
	const parts = [
		all.is === 'rembuk-carried',
		PLAN_ID.test(String(all.of)),
		areShort([all.person, all.code]),
		areBytes([all.plan, all.ballots]),
		Array.isArray(all.media),
		Number.isInteger(all.waiting),
		areSettings(all.settings)
	];
	return parts.every(Boolean) ? (all as Carried) : undefined;
}

function areShort(texts: unknown[]): boolean {
	return texts.every((text) => typeof text === 'string' && /^[\w-]{8,64}$/.test(text));
}

function areBytes(all: unknown[]): boolean {
	return all.every((bytes) => bytes instanceof Uint8Array);
}

function areSettings(settings: unknown): boolean {
	if (typeof settings !== 'object' || settings === null) return false;
	const all = Object.entries(settings as Record<string, unknown>);
	return (
		all.length <= MOST.settings &&
		all.every(([name, text]) => {
			return (
				/^[\w.:-]{1,200}$/.test(name) && typeof text === 'string' && text.length <= MOST.letters
			);
		})
	);
}

import { MEDIA_NAME } from '#lib/protocol/media.ts';
import { PLAN_ID } from '#lib/protocol/rooms.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';

import { isCarried } from './names.ts';

/** What the new page says: it is there; it is about to keep, so give all of it once more; it has kept it. */
export const SAYS = { ready: 'rembuk-ready', again: 'rembuk-again', kept: 'rembuk-kept' } as const;

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
	/** The relay it was opened through. */
	server: string;
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

/** So many settings, letters in one, desks and media are read, and no more. */
const MOST = { settings: 500, letters: 20_000, desks: 64, media: 1000 };

const SHORT = /^[\w-]{8,64}$/;
const HEX = /^[0-9a-f]{64}$/;

/**
 * Reads what another page sent, or nothing where it is no such thing: any page may send anything. Of the settings only
 * those come through that a phone carries, so no key of a desk is ever put in another's place (MOVE-5).
 */
export function readCarried(said: unknown): Carried | undefined {
	if (!isObject(said)) return undefined;
	const all = said as unknown as Carried;
	const parts = [
		all.is === 'rembuk-carried',
		PLAN_ID.test(String(all.of)),
		areShort([all.server, all.person, all.code]),
		[all.plan, all.ballots].every(isBytes),
		isListOf(all.media, MOST.media, isMedium),
		Number.isInteger(all.waiting),
		all.desks === undefined || isListOf(all.desks, MOST.desks, isKey),
		all.ticket === undefined || isTicketTo(all.of, all.ticket),
		areSettings(all.settings)
	];
	if (!parts.every(Boolean)) return undefined;
	const settings = Object.entries(all.settings).filter(([name]) => isCarried(name));
	return { ...all, settings: Object.fromEntries(settings) };
}

function isObject(said: unknown): said is Record<string, unknown> {
	return typeof said === 'object' && said !== null;
}

function areShort(texts: unknown[]): boolean {
	return texts.every((text) => typeof text === 'string' && SHORT.test(text));
}

function isBytes(bytes: unknown): boolean {
	return bytes instanceof Uint8Array;
}

function isListOf(list: unknown, most: number, isOne: (one: unknown) => boolean): boolean {
	return Array.isArray(list) && list.length <= most && list.every(isOne);
}

function isMedium(one: unknown): boolean {
	return isObject(one) && MEDIA_NAME.test(String(one['hash'])) && isBytes(one['bytes']);
}

function isKey(one: unknown): boolean {
	return typeof one === 'string' && HEX.test(one);
}

/** A phone's own: a ticket to lead comes from the laptop itself and from no page. */
function isTicketTo(plan: string, ticket: unknown): boolean {
	if (typeof ticket !== 'string') return false;
	const contents = contentsOf(ticket);
	return contents?.plan === plan && contents.role === 'participant';
}

function areSettings(settings: unknown): boolean {
	if (!isObject(settings)) return false;
	const texts = Object.values(settings);
	return (
		texts.length <= MOST.settings &&
		texts.every((text) => typeof text === 'string' && text.length <= MOST.letters)
	);
}

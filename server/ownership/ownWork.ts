import * as Y from 'yjs';

import type { Decoded } from '../hooks/relayHook.ts';

import { cutDeletes, type Deletes } from './deletes.ts';
import { judge, type Judged, type Law } from './judge.ts';
import { Places, type Place } from './places.ts';
import { rewrite } from './rewrite.ts';
import { runsOf, type Run, type Struct, type Whose } from './runs.ts';

/** What a participant may do in a room: put new things in and change the own ones, change anything, or only put in. */
export type Mode = 'add' | 'edit' | 'drop';

/** An update, the room it came to, and who sent it. */
export interface Work {
	update: Uint8Array;
	decoded: Decoded;
	doc: Y.Doc;
	mode: Mode;
	device: string;
	/** The client ids the device said it writes as; none if it never said so. */
	declared: ReadonlySet<number>;
	/** Whether it was sent to tell all that the room is missing: only then may it bring what others wrote. */
	isAnswer: boolean;
	ownerOf(client: number): string | undefined;
	deepest: number;
}

type News = ReadonlyMap<number, readonly Struct[]>;

/** What a room does with it. */
export interface Taken {
	/** What to apply: the update itself, or less. */
	update: Uint8Array;
	/** Client ids that are the sender's from now on. */
	claims: number[];
	/** Something was left out that is not the sender's to write. */
	isCut: boolean;
	/** Something was left out that builds on what the room has not got. */
	waits: boolean;
	/** Nothing of it is left. */
	isNothing: boolean;
	/** Something in it nests deeper than readers can read. */
	isTooDeep: boolean;
	/** How many client ids of other devices it would have added to. */
	forged: number;
}

/** Finds out what of a participant's update may stand. It changes nothing, and looks at each byte a fixed number of times. */
export function ownWork(work: Work): Taken {
	const { doc, decoded } = work;
	const runs = runsOf(decoded.structs, doc, (client, news) => whoseIs(client, news, work));
	const places = new Places(doc);
	const mine = [...runs.values()].filter(({ whose }) => whose === 'mine');
	const declared = new Set([...work.declared, ...mine.map(({ client }) => client)]);
	const judged = judge(runs, lawOf({ ...work, declared }, places));
	const deletes = cutDeletes(decoded.ds, doc, {
		endOf: (client) => runs.get(client)?.end ?? 0,
		mayGo: (item) =>
			work.mode === 'edit' ||
			(work.mode === 'add' && isOwn(places.ofItem(item), { ...work, declared }))
	});
	return outcome(work, runs, judged, deletes);
}

function outcome(
	work: Work,
	runs: ReadonlyMap<number, Run>,
	judged: Judged,
	deletes: Deletes
): Taken {
	const { update, isAnswer } = work;
	const taken = [...runs.values()].filter((run) => run.taken.length > 0);
	const ahead = aheadIn(deletes, runs, work);
	const waits = judged.waits || ahead.isOwn;
	const isShort = [judged.isSkipped, deletes.isCut, ahead.isForeign].includes(true);
	const isNothing = taken.length + deletes.kept.size === 0 && !waits;
	// Whoever tells all it has repeats what others did and deleted: that is no attempt.
	const isTold = isShort && (isNothing || !isAnswer);
	const isWhole = ![judged.isCut, isShort, waits, ...taken.map((run) => run.isRest)].includes(true);
	return {
		update: isWhole ? update : rewrite(taken, deletes.kept),
		claims: claimsIn(taken, work),
		isCut: judged.isCut || isTold,
		waits,
		isNothing,
		isTooDeep: judged.isTooDeep,
		forged: countOf(runs, 'foreign')
	};
}

function claimsIn(taken: readonly Run[], { ownerOf }: Work): number[] {
	const mine = taken.filter(({ whose }) => whose === 'mine').map(({ client }) => client);
	return mine.filter((client) => ownerOf(client) === undefined);
}

function countOf(runs: ReadonlyMap<number, Run>, whose: Whose): number {
	return [...runs.values()].filter((run) => run.whose === whose).length;
}

/** Whose changes it deletes that nobody has seen: the sender's own may still come, others' are none of its business. */
function aheadIn({ ahead }: Deletes, runs: ReadonlyMap<number, Run>, { device, ownerOf }: Work) {
	const isOwn = (client: number) =>
		runs.get(client)?.whose === 'mine' || ownerOf(client) === device;
	const all = [...ahead];
	return { isOwn: all.some(isOwn), isForeign: !all.every(isOwn) };
}

function whoseIs(client: number, news: News, work: Work): Whose {
	const { device, declared, isAnswer, ownerOf } = work;
	const owner = ownerOf(client);
	if (owner !== undefined) return owner === device ? 'mine' : 'foreign';
	if (declared.has(client)) return 'mine';
	if (isAnswer) return 'carried';
	return isFirstWord(client, news, work) ? 'mine' : 'foreign';
}

/**
 * An ordinary Yjs client says nothing of its ids: one nobody has written as is its own when it does. Nobody begins with what is
 * gone already, so a hole or an empty struct is no first word.
 */
function isFirstWord(client: number, news: News, { declared, ownerOf }: Work): boolean {
	const unknown = [...news.keys()].filter((one) => ownerOf(one) === undefined);
	return declared.size === 0 && unknown.length === 1 && news.get(client)?.[0] instanceof Y.Item;
}

function lawOf(work: Work, places: Places): Law {
	const { mode, deepest } = work;
	const may: Record<Mode, (place: Place) => boolean> = {
		edit: () => true,
		add: (place) => place.isListed || place.entry.isNew || isOwn(place, work),
		drop: ({ entry, isListed }) => entry.isNew && !isListed
	};
	return { places, deepest, mayStand: may[mode] };
}

/** What nobody owns came here with a catch-up, and is mended by those who still have it: only then. */
function isOwn({ entry }: Place, { device, isAnswer, ownerOf, declared }: Work): boolean {
	const owner = ownerOf(entry.first);
	if (owner === undefined) return isAnswer || declared.has(entry.first);
	return owner === device;
}

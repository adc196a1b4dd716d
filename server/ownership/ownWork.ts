import { cutDeletes, type Deletes } from './deletes.ts';
import { judge, type Judged, type Law } from './judge.ts';
import { Places, type Place } from './places.ts';
import { rewrite } from './rewrite.ts';
import { runsOf, type Run } from './runs.ts';
import { sorter, strangersIn } from './whose.ts';
import type { Mode, Work } from './work.ts';

/** How many new client ids that nobody owns one update may bring: a relay lost much more than a village's work. */
const MOST_STRANGERS = 4096;

/** After so many deletes of what is not the sender's, the rest of a live update's deletes is not looked at: nobody's hand does that. */
const MOST_CUT = 1000;

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
	/** It brings more client ids that nobody owns than a village has. */
	isTooMany: boolean;
	/** How many client ids of other devices it would have added to. */
	forged: number;
}

/** Finds out what of a participant's update may stand. It changes nothing, and looks at each byte a fixed number of times. */
export function ownWork(work: Work): Taken {
	const { doc, decoded } = work;
	const runs = runsOf(decoded.structs, doc, (news) => sorter(news, work));
	const places = new Places(doc);
	const mine = [...runs.values()].filter(({ whose }) => whose === 'mine');
	const declared = new Set([...work.declared, ...mine.map(({ client }) => client)]);
	const judged = judge(runs, lawOf({ ...work, declared }, places));
	const deletes = cutDeletes(decoded.ds, doc, {
		endOf: (client) => runs.get(client)?.end ?? 0,
		mayGo: (item) => {
			const place = work.mode === 'drop' ? undefined : places.ofItem(item);
			if (!place || isKept(place)) return false;
			return work.mode === 'edit' || isOwn(place, { ...work, declared });
		},
		mostCut: work.isAnswer ? Infinity : MOST_CUT
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
	// Whoever tells all it has repeats what others did and deleted: that is no attempt. But once the room has all that a
	// desk had, a delete it lacks is one that may not count, and its phone must not go on as if it did. A desk may have
	// had less: where others' news comes along that they have yet to bring, the deletes may be theirs, too.
	const isVain = work.deskAnswered && deletes.isCut && !judged.isSkipped;
	const isTold = isShort && (isNothing || !isAnswer || isVain);
	const isWhole = ![
		judged.isCut,
		judged.isPassedOver,
		isShort,
		waits,
		...taken.map((run) => run.isRest)
	].includes(true);
	return {
		update: isWhole ? update : rewrite(taken, deletes.kept),
		claims: claimsIn(taken, work),
		isCut: judged.isCut || isTold,
		waits,
		isNothing,
		isTooDeep: judged.isTooDeep,
		isTooMany: strangersIn(runs, work) > MOST_STRANGERS,
		forged: [...runs.values()].filter(({ whose }) => whose === 'foreign').length
	};
}

function claimsIn(taken: readonly Run[], { ownerOf }: Work): number[] {
	const mine = taken.filter(({ whose }) => whose === 'mine').map(({ client }) => client);
	return mine.filter((client) => ownerOf(client) === undefined);
}

/** Whose changes it deletes that nobody has seen: the sender's own may still come, others' are none of its business. */
function aheadIn({ ahead }: Deletes, runs: ReadonlyMap<number, Run>, { device, ownerOf }: Work) {
	const isOwn = (client: number) =>
		runs.get(client)?.whose === 'mine' || ownerOf(client) === device;
	const all = [...ahead];
	return { isOwn: all.some(isOwn), isForeign: !all.every(isOwn) };
}

function lawOf(work: Work, places: Places): Law {
	const { mode, deepest } = work;
	const may: Record<Mode, (place: Place) => boolean> = {
		edit: () => true,
		add: (place) => place.isListed || place.entry.isNew || isOwn(place, work),
		drop: ({ entry, isListed }) => entry.isNew && !isListed
	};
	// A room that lost its data wants the decisions back from whoever has them.
	const isMissing = work.isAnswer && !work.deskAnswered;
	const isOthers = (place: Place) => isKept(place) || (place.entry.isLed && !isMissing);
	return { places, deepest, mayStand: (place) => !isOthers(place) && may[mode](place) };
}

/** What an entry that waits says of that, and the entry as a whole, go by the hand of who leads only. */
function isKept({ entry, isMark }: Place): boolean {
	return entry.waits && isMark;
}

/** What nobody owns came here with a catch-up, and is mended by those who still have it: only then, and until a desk has. */
function isOwn({ entry }: Place, work: Work): boolean {
	const { device, isAnswer, deskAnswered, ownerOf, declared } = work;
	const owner = ownerOf(entry.first);
	if (owner === undefined) return (isAnswer && !deskAnswered) || declared.has(entry.first);
	return owner === device;
}

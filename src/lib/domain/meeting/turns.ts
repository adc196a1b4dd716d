import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { instant } from '../shared/dates.ts';
import type { PersonId } from '../shared/ids.ts';
import { addTo, binIn, setIn, type RecordRefusal } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import { isOn, switchTo } from '../shared/switches.ts';
import { byTime, type Stamp } from '../shared/stamp.ts';
import { TURNS, type Turn } from './kinds.ts';
import { hallNowOf, sittingNowOf } from './sittingNow.ts';

type Now = Pick<Stamp, 'at' | 'by'>;

/** Who wants to speak: the person of a phone, or a name or number called out in the hall. */
export type Speaker = { person: PersonId } | { name: string };

/** A hand in the queue, and how often it has spoken at this sitting. */
export interface Waiting extends Turn {
	spoke: number;
}

/** Who has the floor, and who waits for it. */
export interface SpeakerQueue {
	speaking?: Waiting;
	/** Who has spoken least comes first, then who asked first. */
	waiting: Waiting[];
}

/** Raises a hand at the sitting that is led. Raised twice it is one hand (LEAD-10). */
export function raiseHand(plan: Plan, who: Speaker, stamp: Stamp): Result<string, RecordRefusal> {
	if ('name' in who && who.name.trim() === '') return refuse('empty');
	const { waiting, speaking } = queueOf(plan);
	const up = [...waiting, ...(speaking ? [speaking] : [])].find(
		(turn) => speakerKey(turn) === speakerKey(who)
	);
	if (up) return done(up.id);
	const sitting = sittingNowOf(plan)?.id;
	return addTo(plan, TURNS, { ...who, ...(sitting !== undefined && { sitting }) }, stamp);
}

/** Takes a hand down again. */
export function lowerHand(plan: Plan, id: string, person: PersonId): Result<string, RecordRefusal> {
	return binIn(plan, TURNS, id, 'lowered', person);
}

/** Gives somebody the floor; whoever had it has spoken (LEAD-12). */
export function giveFloor(plan: Plan, id: string, { at, by }: Now): Result<string, RecordRefusal> {
	const turn = rowOf(plan, TURNS, id);
	if (!turn || turn.endedAt !== undefined) return refuse('no-such-record');
	const here = placeFor(plan, turn);
	const { sitting } = { ...turn, ...here };
	const others = rowsOf(plan, TURNS).filter(
		(other) => other.id !== id && other.sitting === sitting && hasFloor(other)
	);
	const given = change(plan, by, () => {
		for (const other of others) setIn(plan, TURNS, other.id, { endedAt: at }, by);
		return setIn(plan, TURNS, id, { floorAt: at, ...here }, by);
	});
	return given.ok ? given.value : given;
}

/** Notes that somebody has spoken. */
export function endTurn(plan: Plan, id: string, { at, by }: Now): Result<string, RecordRefusal> {
	const turn = rowOf(plan, TURNS, id);
	if (!turn) return refuse('no-such-record');
	const { floorAt = at, endedAt = at } = turn;
	return setIn(plan, TURNS, id, { floorAt, endedAt, ...placeFor(plan, turn) }, by);
}

/** Shows the room who speaks now and next, or shows it no longer (LEAD-13). */
export function showQueue(
	plan: Plan,
	shown: boolean,
	person: PersonId
): Result<boolean, PlanRefusal> {
	return switchTo(plan, 'queueShown', shown, person);
}

/** True while the wall says who speaks now and next. */
export function isQueueShown(plan: Plan): boolean {
	return isOn(plan, 'queueShown');
}

/**
 * The hands of the sitting that is led, those who have not spoken yet first (LEAD-11). Two desks that gave the floor
 * apart end with the later one speaking, and the other as one that has spoken; a hand raised on two phones is one.
 */
export function queueOf(plan: Plan): SpeakerQueue {
	const turns = turnsNowOf(plan);
	const [speaking, ...before] = turns.filter(hasFloor).sort(latestFloor);
	const spoken = new Map<string, number>();
	for (const turn of [...turns.filter(({ endedAt }) => endedAt !== undefined), ...before]) {
		spoken.set(speakerKey(turn), (spoken.get(speakerKey(turn)) ?? 0) + 1);
	}
	const counted = (turn: Turn) => ({ ...turn, spoke: spoken.get(speakerKey(turn)) ?? 0 });
	const seen = new Set(speaking ? [speakerKey(speaking)] : []);
	const waiting = waitingNowOf(plan).filter((turn) => {
		const isFirst = !seen.has(speakerKey(turn));
		seen.add(speakerKey(turn));
		return isFirst;
	});
	return {
		...(speaking && { speaking: counted(speaking) }),
		waiting: waiting.map(counted).sort((a, b) => a.spoke - b.spoke || byTime(a, b))
	};
}

/** The people whose phones asked for the floor and had it, at the sitting that is led. */
export function speakersOf(plan: Plan): Set<PersonId> {
	const had = turnsNowOf(plan).filter(({ floorAt }) => floorAt !== undefined);
	return new Set(had.flatMap(({ person }) => person ?? []));
}

/** How often somebody without a phone had the floor at the sitting that is led. */
export function namedTurnsOf(plan: Plan): number {
	return turnsNowOf(plan).filter(({ floorAt, person }) => floorAt && !person).length;
}

function turnsNowOf(plan: Plan): Turn[] {
	const sitting = sittingNowOf(plan)?.id;
	return rowsOf(plan, TURNS).filter((turn) => turn.sitting === sitting && isSomebodys(turn));
}

/**
 * The hands that wait in this hall, also those raised before its agenda was laid out, whenever they arrive: a phone that
 * was offline knew of no sitting, and what its clock says plays no part (LEAD-32).
 */
function waitingNowOf(plan: Plan): Turn[] {
	const hall = hallNowOf(plan);
	return rowsOf(plan, TURNS).filter(
		(turn) => hall.has(turn.sitting) && isWaiting(turn) && isSomebodys(turn)
	);
}

/** Where a turn goes once somebody speaks: a hand that waited since before the agenda, to the sitting that is led. */
function placeFor(plan: Plan, turn: Turn): Pick<Turn, 'sitting'> {
	const sitting = sittingNowOf(plan)?.id;
	return isWaiting(turn) && sitting !== undefined ? { sitting } : {};
}

function isSomebodys({ person, name }: Turn): boolean {
	return person !== undefined || name !== undefined;
}

function speakerKey(who: { person?: PersonId; name?: string }): string {
	return who.person ?? `name ${(who.name ?? '').trim().toLowerCase()}`;
}

function hasFloor({ floorAt, endedAt }: Turn): boolean {
	return floorAt !== undefined && endedAt === undefined;
}

function isWaiting({ floorAt, endedAt }: Turn): boolean {
	return floorAt === undefined && endedAt === undefined;
}

function latestFloor(a: Turn, b: Turn): number {
	return instant(b.floorAt ?? '') - instant(a.floorAt ?? '') || byTime(b, a);
}

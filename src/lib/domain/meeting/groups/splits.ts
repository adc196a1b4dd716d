import type { Plan } from '../../plan.ts';
import { change, type PlanRefusal } from '../../shared/change.ts';
import { idIn, type PersonId } from '../../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../../shared/kinds.ts';
import { addTo, binIn, setIn, type RecordRefusal } from '../../shared/records.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { rowOf, rowsOf } from '../../shared/rows.ts';
import type { Stamp } from '../../shared/stamp.ts';
import { checkedIn } from '../../shared/writing.ts';
import { sittingNowOf } from '../sittingNow.ts';
import { showOnStage, stageOf } from '../stage.ts';
import { SPLITS, TEAMS, type Split, type SplitBy, type Team } from './kinds.ts';

type Now = Pick<Stamp, 'at' | 'by'>;

/** The fewest and the most groups a room is split into. */
export const [FEWEST_TEAMS, MOST_TEAMS] = [2, 8];

export type SplitRefusal = RecordRefusal | 'two-to-eight' | 'same-picture';

/** A group that is being made. */
export type TeamDraft = Omit<DraftOf<typeof TEAMS>, 'split' | 'order'>;

/** How a room is split. */
export interface Splitting {
	by: SplitBy;
	teams: readonly TeamDraft[];
	/** By chance: who is dealt out in turn, in the order they are given, shuffled by the caller (GROUP-3). */
	deal?: readonly PersonId[];
}

/**
 * Splits the people of the sitting that is led into 2 to 8 groups with a picture each, and shows them on the wall: all of
 * it or nothing (GROUP-1). A split that is still open ends with it.
 */
export function splitUp(
	plan: Plan,
	{ by, teams, deal = [] }: Splitting,
	stamp: () => Stamp
): Result<string, SplitRefusal> {
	if (teams.length < FEWEST_TEAMS || teams.length > MOST_TEAMS) return refuse('two-to-eight');
	if (new Set(teams.map(({ picture }) => picture)).size < teams.length)
		return refuse('same-picture');
	for (const team of teams) {
		if (team.name.trim() === '') return refuse('empty');
		const checked = checkedIn(plan, TEAMS, { ...team });
		if (!checked.ok) return checked;
	}
	const head = stamp();
	const sitting = sittingNowOf(plan)?.id;
	const split = change(plan, head.by, () => {
		endOpen(plan, head);
		const added = addTo(plan, SPLITS, { by, ...(sitting && { sitting }) }, head);
		const ids = teams.map((team) => {
			const made = stamp();
			addTo(plan, TEAMS, { ...team, split: head.id }, made);
			return made.id;
		});
		const placed = (by === 'chance' ? deal : []).map(
			(person, at) => [person, ids[at % ids.length] ?? ''] as const
		);
		if (placed.length > 0)
			setIn(plan, SPLITS, head.id, { placed: Object.fromEntries(placed) }, head.by);
		showOnStage(plan, { view: 'teams' }, head.by);
		return added;
	});
	return split.ok ? split.value : split;
}

/** Says a group's name or task anew, or how many in it have no phone. */
export function changeTeam(
	plan: Plan,
	id: string,
	changes: Pick<ChangesOf<typeof TEAMS>, 'name' | 'task' | 'withoutPhone'>,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, TEAMS, id, changes, person);
}

/** Whether a phone finds its group by what its holder said of themselves: nobody stands beside such a group (GROUP-2). */
export function isByTags({ by }: Pick<Split, 'by'>): boolean {
	return by === 'hamlet' || by === 'tags';
}

/**
 * Puts somebody in a group by hand; whoever has a phone may still move (GROUP-4). Refused where tags decide: it would
 * say of somebody what their phone keeps to itself.
 */
export function placePerson(
	plan: Plan,
	{ split, who, team }: { split: string; who: PersonId; team: string },
	person: PersonId
): Result<string, RecordRefusal> {
	const row = rowOf(plan, SPLITS, split);
	if (!row || isByTags(row) || rowOf(plan, TEAMS, team)?.split !== split)
		return refuse('no-such-record');
	return setIn(plan, SPLITS, split, { placed: { ...row.placed, [who]: team } }, person);
}

/** Brings everybody together: from now on phones belong to no group, and the groups tell one by one (GROUP-7). */
export function mergeBack(plan: Plan, id: string, { at, by }: Now): Result<string, RecordRefusal> {
	if (!rowOf(plan, SPLITS, id)) return refuse('no-such-record');
	return onWall(plan, by, () => setIn(plan, SPLITS, id, { mergedAt: at }, by));
}

/** Lets the groups work on: what was said stays, and phones are in their groups again (GROUP-8). */
export function splitAgain(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	if (!rowOf(plan, SPLITS, id)) return refuse('no-such-record');
	return onWall(plan, person, () => setIn(plan, SPLITS, id, { mergedAt: null }, person));
}

/**
 * Ends it once every group has told, and with it what another desk split apart meanwhile (GROUP-1); the wall shows the
 * step again. The ideas stay where they are.
 */
export function finishSplit(plan: Plan, id: string, now: Now): Result<string, RecordRefusal> {
	const split = rowOf(plan, SPLITS, id);
	if (!split) return refuse('no-such-record');
	const { mergedAt = now.at, doneAt = now.at } = split;
	return offWall(plan, now.by, () => {
		endOpen(plan, now);
		return setIn(plan, SPLITS, id, { mergedAt, doneAt }, now.by);
	});
}

/**
 * Takes a split back that was none: it goes to the bin, and no idea with it (GROUP-8). What another desk split apart
 * goes with it: who takes it back wants no groups (GROUP-1).
 */
export function undoSplit(
	plan: Plan,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	if (!rowOf(plan, SPLITS, id)) return refuse('no-such-record');
	return offWall(plan, person, () => {
		const binned = binIn(plan, SPLITS, id, reason, person);
		if (!binned.ok) return binned;
		for (const rest of openSplitsOf(plan)) binIn(plan, SPLITS, rest.id, reason, person);
		return binned;
	});
}

/**
 * The split of the sitting that is led, until all groups have told: the newest, where two desks made one each
 * (GROUP-1), and one by whoever opened the sitting before any other's. Between `mergedAt` and its end everybody is
 * together, and the groups tell.
 */
export function splitNowOf(plan: Plan): Split | undefined {
	const opener = sittingNowOf(plan)?.createdBy;
	const open = openSplitsOf(plan);
	return open.filter(({ createdBy }) => createdBy === opener).at(-1) ?? open.at(-1);
}

/** The groups of a split in their order: those of the hand that split, as many as a split may have (GROUP-1). */
export function teamsOf(plan: Plan, split: string): Team[] {
	const hand = rowOf(plan, SPLITS, split)?.createdBy;
	return rowsOf(plan, TEAMS)
		.filter((team) => team.split === split && team.createdBy === hand)
		.slice(0, MOST_TEAMS);
}

/**
 * The group somebody was put in by chance or by hand, by the first of their phones that stands in one: a phone they came
 * in with again is where they were (GROUP-4). Nothing where tags decide, whatever was written there (GROUP-2).
 */
export function placedIn(
	split: Pick<Split, 'by' | 'placed'>,
	teams: readonly Team[],
	phones: readonly PersonId[]
): Team | undefined {
	if (isByTags(split)) return undefined;
	const placed = phones.map((phone) => idIn(split.placed?.[phone]));
	const at = placed.flatMap((id) => teams.find((team) => team.id === id) ?? []);
	return at[0];
}

function openSplitsOf(plan: Plan): Split[] {
	const sitting = sittingNowOf(plan)?.id;
	return rowsOf(plan, SPLITS).filter(
		(split) => split.doneAt === undefined && split.sitting === sitting
	);
}

function endOpen(plan: Plan, { at, by }: Now): void {
	for (const { id, mergedAt = at } of openSplitsOf(plan))
		setIn(plan, SPLITS, id, { mergedAt, doneAt: at }, by);
}

/** Does something to a split, and shows its groups on the wall. */
function onWall(plan: Plan, person: PersonId, act: () => Result<string, RecordRefusal>) {
	return flat(
		change(plan, person, () => {
			showOnStage(plan, { view: 'teams' }, person);
			return act();
		})
	);
}

/** Does something to a split, and shows the step on the wall where its groups were shown. */
function offWall(plan: Plan, person: PersonId, act: () => Result<string, RecordRefusal>) {
	return flat(
		change(plan, person, () => {
			const acted = act();
			if (acted.ok && stageOf(plan).view === 'teams') showOnStage(plan, { view: 'own' }, person);
			return acted;
		})
	);
}

function flat(
	changed: Result<Result<string, RecordRefusal>, PlanRefusal>
): Result<string, RecordRefusal> {
	return changed.ok ? changed.value : changed;
}

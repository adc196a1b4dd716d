import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { isBinned, present, recordIn, textIn } from '../shared/fields.ts';
import { idIn, isId, type ObjectiveId, type PersonId, type ProblemId } from '../shared/ids.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { byTime, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { sharedText, wordsOf } from '../shared/text.ts';
import { homesIn } from './homes.ts';

/** Who said that an objective is worded well, and when. It holds as long as the objective says `text`. */
export interface Confirmation {
	by: PersonId;
	at: string;
	text: string;
}

/**
 * What one person wrote first, and everybody after. It is a record of its own, so that two devices that word one
 * problem apart lose nothing: the objective is what its wordings say together.
 */
export interface Wording extends Made {
	text: string;
	/** The problem it turns over; a means that was added has none. */
	problem?: ProblemId;
	/** What that problem said when this was worded or confirmed last. */
	against?: string;
	/** What the lexicon proposed. Once a person has changed it, it is theirs. */
	draft?: string;
	confirmed?: Confirmation;
	/** What it said when the group took another wording. Whoever goes on writing in it brings it back. */
	settled?: string;
	/** Why the objective is not needed (O4). */
	dropped?: string;
}

/** An objective as its wordings make it. */
export interface Worded {
	/** The problem's id, or an added means' own. */
	id: ObjectiveId;
	problem?: ProblemId;
	/** The words that stand; while two wordings stand, both, side by side. */
	text: string;
	/** Every wording that is not in the bin, oldest first. */
	all: [Wording, ...Wording[]];
	/** Those the group has not settled; a draft gives way to what a person worded. Never none. */
	standing: [Wording, ...Wording[]];
}

/** Every objective with its wordings, oldest first. Problems that became one card have one objective. */
export function wordedOf(plan: Plan): Worded[] {
	const home = homesIn(plan);
	const groups = new Map<ObjectiveId, [Wording, ...Wording[]]>();
	for (const wording of rememberedIn(plan.objectives, readWording, byTime)) {
		const id = home(wording.problem ?? wording.id);
		const group = groups.get(id);
		if (group) group.push(wording);
		else groups.set(id, [wording]);
	}
	return [...groups].map(([id, all]) => worded(id, all));
}

/** One objective with its wordings. */
export function wordedAs(plan: Plan, id: ObjectiveId): Worded | undefined {
	return wordedOf(plan).find((each) => each.id === id);
}

/** Writes a first wording. Call inside a change. */
export function writeWording(
	plan: Plan,
	stamp: Stamp,
	{ text, ...said }: Pick<Wording, 'text' | 'problem' | 'against' | 'draft'>
): void {
	const record = { ...made(stamp), text: sharedText(text), ...present(said) };
	plan.objectives.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
	keepHead(plan, { ...made(stamp), ...said });
}

/**
 * Others point to an objective by its problem's id: the record under it says no more than that it is there. Call
 * inside a change.
 */
export function keepHead(
	plan: Plan,
	{ problem, createdAt, createdBy }: Made & Pick<Wording, 'problem'>
) {
	if (problem === undefined || plan.objectives.has(problem)) return;
	const head = { id: problem, createdAt, createdBy, problem };
	plan.objectives.set(problem, new Y.Map<unknown>(Object.entries(head)));
}

/** Notes something in a wording, or takes it out. Call inside a change. */
export function note(
	plan: Plan,
	{ id }: Wording,
	key: 'against' | 'confirmed' | 'settled' | 'dropped' | 'binned',
	value: unknown
): void {
	const record = recordIn(plan.objectives, id);
	if (value === undefined) record?.delete(key);
	else if (record?.get(key) !== value) record?.set(key, value);
}

function worded(id: ObjectiveId, all: Worded['all']): Worded {
	// Apart, each of two people may settle the other's wording: then both stand again.
	const open = unlessNone(all, ({ text, settled }) => text !== settled);
	const byPeople = unlessNone(open, (each) => !isDraft(each));
	const standing = unlessNone(byPeople, ({ text }, at) => isFirst(byPeople, text, at));
	const text = standing.map((wording) => wording.text).join(' / ');
	const problem = all.some((wording) => wording.problem) ? (id as string) : undefined;
	return { id, text, all, standing, ...(problem && { problem }) };
}

type Some = [Wording, ...Wording[]];

function unlessNone(all: Some, keeps: (each: Wording, at: number) => boolean): Some {
	const [first, ...others] = all.filter(keeps);
	return first ? [first, ...others] : all;
}

function isFirst(all: Some, text: string, at: number): boolean {
	return all.findIndex((each) => each.text === text) === at;
}

/** True for a proposal of the lexicon that no person has worded or confirmed yet. */
export function isDraft({ text, draft, confirmed }: Wording): boolean {
	return text === draft && confirmed?.text !== text;
}

function readWording(raw: Record<string, unknown>): Wording | undefined {
	const head = readMade(raw);
	const text = wordsOf(raw['text']);
	if (!head || text === undefined || isBinned(raw)) return undefined;
	const said = {
		problem: idIn<ProblemId>(raw['problem']),
		against: textIn(raw['against']),
		draft: textIn(raw['draft']),
		confirmed: readConfirmation(raw['confirmed']),
		settled: textIn(raw['settled']),
		dropped: textIn(raw['dropped'])
	};
	return { ...head, text, ...present(said) };
}

function readConfirmation(raw: unknown): Confirmation | undefined {
	const { by, at, text } = (raw ?? {}) as Record<string, unknown>;
	if (!isId<PersonId>(by) || typeof at !== 'string' || typeof text !== 'string') return undefined;
	return { by, at, text };
}

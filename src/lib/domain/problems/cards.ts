import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { isBinned, present, textIn } from '../shared/fields.ts';
import { idIn, isId, type IdeaId, type ProblemId, type TreeId } from '../shared/ids.ts';
import { byOrder, placeIn } from '../shared/placed.ts';
import { remembered, rememberedIn } from '../shared/remembered.ts';
import { byTime, readMade, type Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { ACTORS, type Actor } from './kinds.ts';
import { standsWith } from './same.ts';

/** One problem, as the group worded it. Its role and level follow from the links and are never stored. */
export interface Problem extends Made {
	tree: TreeId;
	text: string;
	/** The ideas it came from. */
	ideas: IdeaId[];
	/** Why it stands beside the tree, if it does (P12, P15). */
	parked?: string;
	/** How the group knows: what was seen, counted or measured. */
	evidence?: string;
	/** Who can do something about it (P15). */
	actor?: Actor;
	/** The cards that said the same and stand with it. */
	same?: ProblemId[];
}

/** A problem out of sight: in the bin, or standing with another that says the same. */
export interface HiddenProblem extends Problem {
	/** Why it was put in the bin. */
	why?: string;
	/** The card it stands with. */
	mergedInto?: ProblemId;
}

/** "This leads to that." The key holds both ends, so that linking twice is linking once. */
export interface CauseLink {
	id: string;
	cause: ProblemId;
	effect: ProblemId;
	/** Its place among its siblings in the outline. */
	order: string;
	/** A vicious circle closes here: drawn dashed and not counted (P9). */
	feedback: boolean;
	/** What the group said about such a circle. */
	note?: string;
}

/** The key of a link. */
export function linkKey(cause: ProblemId, effect: ProblemId): string {
	return `${cause}>${effect}`;
}

/** Every problem card that is in sight, oldest first. */
export function problemsOf(plan: Plan): Problem[] {
	return [...sortedOut(plan).standing];
}

/** The problem cards in the bin and those that stand with another, oldest first. */
export function hiddenProblemsOf(plan: Plan): HiddenProblem[] {
	return [...sortedOut(plan).hidden];
}

/** Every link between two different cards, in outline order. A link of a merged card is one of the card it stands with. */
export function causesOf(plan: Plan): CauseLink[] {
	const stands = standsWith(plan);
	const links: CauseLink[] = [];
	const moved: CauseLink[] = [];
	for (const [key, value] of plan.causes.entries()) {
		const said = readLink(key, value);
		const link = said && moveEnds(said, stands);
		if (link) (link === said ? links : moved).push(link);
	}
	if (moved.length === 0) return links.sort(byOrder);
	const known = new Map<string, CauseLink>();
	// The card's own link counts before one that came along with a merged card.
	for (const link of [...links, ...moved.sort(byOrder)]) {
		if (!known.has(link.id)) known.set(link.id, link);
	}
	return [...known.values()].sort(byOrder);
}

/** The keys under which a link is kept: its own, and those of merged cards it came along with. */
export function keysOf(plan: Plan, links: readonly string[]): string[] {
	const wanted = new Set(links);
	const stands = standsWith(plan);
	if (stands.size === 0) return [...wanted];
	return [...plan.causes.keys()].filter((key) => {
		const [cause = '', effect = ''] = key.split('>');
		return wanted.has(linkKey(stands.get(cause) ?? cause, stands.get(effect) ?? effect));
	});
}

function sortedOut(plan: Plan): { standing: Problem[]; hidden: HiddenProblem[] } {
	return remembered(plan.problems, sortedOut, () => sortOut(plan));
}

function sortOut(plan: Plan): { standing: Problem[]; hidden: HiddenProblem[] } {
	const stands = standsWith(plan);
	const cards = rememberedIn(plan.problems, readProblem, oldestFirst);
	const standing = new Map<ProblemId, Problem>();
	const hidden: HiddenProblem[] = [];
	for (const { card, isBinned, why } of cards) {
		const mergedInto = stands.get(card.id);
		if (mergedInto === undefined ? !isBinned : mergedInto === card.id) standing.set(card.id, card);
		else hidden.push({ ...card, ...(mergedInto ? { mergedInto } : why && { why }) });
	}
	for (const card of hidden) {
		const other = standing.get(card.mergedInto ?? '');
		if (other) standing.set(other.id, united(other, card));
	}
	return { standing: [...standing.values()], hidden };
}

/** One function for all: what is remembered is known by who reads it. */
function oldestFirst(a: ReadProblem, b: ReadProblem): number {
	return byTime(a.card, b.card);
}

type ReadProblem = NonNullable<ReturnType<typeof readProblem>>;

function united(card: Problem, other: HiddenProblem): Problem {
	const ideas = [...new Set([...card.ideas, ...other.ideas])].sort();
	const evidence = card.evidence ?? other.evidence;
	const same = [...(card.same ?? []), other.id];
	return { ...card, ideas, same, ...(evidence && { evidence }) };
}

function moveEnds(
	link: CauseLink,
	stands: ReadonlyMap<ProblemId, ProblemId>
): CauseLink | undefined {
	const cause = stands.get(link.cause) ?? link.cause;
	const effect = stands.get(link.effect) ?? link.effect;
	if (cause === link.cause && effect === link.effect) return link;
	return cause === effect ? undefined : { ...link, id: linkKey(cause, effect), cause, effect };
}

function readProblem(raw: Record<string, unknown>) {
	const head = readMade(raw);
	const text = wordsOf(raw['text']);
	const tree = idIn<TreeId>(raw['tree']);
	if (!head || text === undefined || !tree) return undefined;
	const card: Problem = Object.assign(head, { tree, text, ideas: ideasIn(raw['ideas']) });
	const parked = textIn(raw['parked']);
	if (parked) card.parked = parked;
	const evidence = textIn(wordsOf(raw['evidence']));
	if (evidence) card.evidence = evidence;
	const actor = ACTORS.find((known) => known === raw['actor']);
	if (actor) card.actor = actor;
	return { card, isBinned: isBinned(raw), why: textIn(raw['why']) ?? textIn(raw['binned']) };
}

function ideasIn(value: unknown): IdeaId[] {
	const ideas: IdeaId[] = [];
	if (value instanceof Y.Map) value.forEach((_, idea) => isId(idea) && ideas.push(idea));
	return ideas.sort();
}

function readLink(key: string, value: unknown): CauseLink | undefined {
	const [cause, effect, ...rest] = key.split('>');
	if (!isId<ProblemId>(cause) || !isId<ProblemId>(effect)) return undefined;
	if (cause === effect || rest.length > 0 || typeof value !== 'object' || !value) return undefined;
	const { order, feedback, note } = value as Record<string, unknown>;
	const place = placeIn(order);
	const said = present({ note: textIn(note) });
	return { id: key, cause, effect, order: place, feedback: feedback === true, ...said };
}

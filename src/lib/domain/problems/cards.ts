import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { present, recordsOf, textIn } from '../shared/fields.ts';
import { idIn, isId, type IdeaId, type ProblemId, type TreeId } from '../shared/ids.ts';
import { byOrder, placeIn } from '../shared/placed.ts';
import { byTime, readMade, type Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';

/** One problem, as the group worded it. Its role and level follow from the links and are never stored. */
export interface Problem extends Made {
	tree: TreeId;
	text: string;
	/** The ideas it came from. */
	ideas: IdeaId[];
	/** Why it stands beside the tree, if it does (P12, P15). */
	parked?: string;
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

/** Every problem card that is not in the bin, oldest first. */
export function problemsOf(plan: Plan): Problem[] {
	return recordsOf(plan.problems, readProblem).sort(byTime);
}

/** Every link between two different cards, in outline order. */
export function causesOf(plan: Plan): CauseLink[] {
	const links: CauseLink[] = [];
	for (const [key, value] of plan.causes.entries()) {
		const link = readLink(key, value);
		if (link) links.push(link);
	}
	return links.sort(byOrder);
}

function readProblem(raw: Record<string, unknown>): Problem | undefined {
	const head = readMade(raw);
	const text = wordsOf(raw['text']);
	const tree = idIn<TreeId>(raw['tree']);
	if (!head || text === undefined || !tree || raw['binned'] === true) return undefined;
	const ideas = raw['ideas'] instanceof Y.Map ? [...raw['ideas'].keys()].filter(isId) : [];
	const parked = textIn(raw['parked']);
	return { ...head, tree, text, ideas: ideas.sort(), ...(parked && { parked }) };
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

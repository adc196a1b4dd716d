import type { Plan } from '../plan.ts';
import { isBinCode, type BinCode } from '../shared/binReasons.ts';
import type { ActivityId, IdeaId } from '../shared/ids.ts';
import { present } from '../shared/fields.ts';
import { fullIdeasOf, type FullIdea } from './full.ts';
import type { IdeaStatus } from './ideas.ts';

/** What became of an idea, as a code with the facts its author is told. */
export interface Fate {
	/** Its status; `waiting` while it is held, a code of the app for what is in the bin without anybody's verdict. */
	code: IdeaStatus | 'waiting' | BinCode;
	reason?: string;
	/** Passed on to this office, an answer due by this day `YYYY-MM-DD`. */
	office?: string;
	due?: string;
	activity?: ActivityId;
	/** The idea it stands with, and what became of that one. */
	with?: IdeaId;
	then?: Fate;
}

/** "What happened to my idea?", for each idea. A private idea's fate is for its author and the desk. */
export function fatesOf(plan: Plan): Map<IdeaId, Fate> {
	const ideas = new Map(fullIdeasOf(plan).map((idea) => [idea.id, idea]));
	const fates = new Map<IdeaId, Fate>();
	for (const idea of ideas.values()) {
		const head = headOf(idea, ideas);
		const then = head === idea ? undefined : fate(head);
		fates.set(idea.id, then ? { ...fate(idea), with: head.id, then } : fate(idea));
	}
	return fates;
}

function headOf(idea: FullIdea, ideas: Map<IdeaId, FullIdea>): FullIdea {
	let head = idea;
	while (head.mergedInto) head = ideas.get(head.mergedInto) ?? head; // ends: `ideasOf` opens every ring
	return head;
}

function fate({ status, held, reason, office, due, promotedTo }: FullIdea): Fate {
	if (status === 'active') return { code: held ? 'waiting' : 'active' };
	if (status === 'binned' && isBinCode(reason)) return { code: reason };
	return { code: status, ...present({ reason, office, due, activity: promotedTo }) };
}

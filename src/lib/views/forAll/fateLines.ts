import type { IdeaStatus } from '#lib/domain/ideas/ideas.ts';
import type { IdeaOutcome } from '#lib/domain/monitoring/ideaOutcomes.ts';
import type { Outcome } from '#lib/domain/monitoring/kinds.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';

/** One thing somebody is told of an idea of theirs, and what goes with it: a reason, an answer, the activities. */
export interface FateLine {
	said: MessageKey;
	more: string;
}

/** Statuses that say by themselves what the plan would say. */
const SAYS: Partial<Record<IdeaStatus, Outcome>> = {
	parked: 'parked',
	rejected: 'rejected',
	needs_clarification: 'unclear',
	referred: 'referred'
};

/** "What happened to my idea?": what was decided on it, and what the plan made of it or of the idea it stands with. */
export function fateLines(
	{ status, reason = '' }: { status: IdeaStatus; reason?: string | undefined },
	told: IdeaOutcome | undefined
): FateLine[] {
	const decided: FateLine = { said: `idea.status.${status}`, more: reason };
	if (!told || told.outcome === 'open' || told.outcome === SAYS[status]) return [decided];
	const became: FateLine = { said: `outcome.${told.outcome}`, more: moreOf(told) };
	const isAll = status === 'active' || status === 'promoted';
	return isAll ? [became] : [decided, became];
}

function moreOf({ activities, office, answer, reason }: IdeaOutcome): string {
	if (answer === undefined && activities.length > 0) {
		return activities
			.map(({ name, percent }) => (percent === undefined ? name : `${name} ${percent}\u00a0%`))
			.join(', ');
	}
	return [office, answer ?? reason].filter(Boolean).join(': ');
}

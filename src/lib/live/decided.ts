import { choicesOf } from '#lib/domain/ideas/choices.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { instant } from '#lib/domain/shared/dates.ts';
import { consensusOf } from '#lib/domain/votes/consensus.ts';
import type { Option } from '#lib/domain/votes/round.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** Something a room decided, as it is named to the room (LEAD-39). */
export interface Decided {
	id: string;
	/** A question with its answer, a theme that is worked on, or a tree that was agreed. */
	kind: 'answer' | 'theme' | 'tree';
	/** What was asked; empty where nothing was. */
	question: string;
	/** What was chosen; none where nothing was, or nothing that may be named. */
	outcome: readonly string[];
	at: string;
}

/** What decisions are read from. */
export type Told = Pick<SealedRound, 'name' | 'config' | 'state' | 'closing' | 'outcome'>;

/** Everything that was decided, oldest first. What was said in private, or waits for an eye, is not named. */
export function decidedOf(plan: Plan, sealed: readonly Told[]): Decided[] {
	const kept = new Set<string>(
		ideasOf(plan).flatMap(({ id, held, status }) => (held || status === 'private' ? [id] : []))
	);
	const named = (options: readonly Option[], chosen: readonly string[]) =>
		options
			.filter(({ id, ref }) => chosen.includes(id) && !kept.has(ref))
			.map(({ label }) => label);
	return [
		...dotsOf(plan, named),
		...sealed.flatMap((round) => sealedAnswer(round, named)),
		...agreedOf(plan, named),
		...themesOf(plan),
		...treesAgreed(plan)
	].sort((one, other) => instant(one.at) - instant(other.at));
}

type Named = (options: readonly Option[], chosen: readonly string[]) => string[];

function dotsOf(plan: Plan, named: Named): Decided[] {
	return roundsOf(plan).flatMap(({ id, question, options, closedAt, result }) => {
		if (closedAt === undefined) return [];
		const first = (result?.rows ?? []).filter(({ rank, dots }) => rank === 1 && dots > 0);
		const outcome = named(
			options,
			first.map(({ option }) => option)
		);
		return [{ id, kind: 'answer', question, outcome, at: closedAt }];
	});
}

/** A quick round binds nobody, and a round without its quorum neither: it was asked, and nothing was chosen. */
function sealedAnswer({ name, config, state, closing, outcome }: Told, named: Named): Decided[] {
	if (state !== 'sealed' || !closing) return [];
	const { question, options, secrecy } = config;
	const result = secrecy === 'quick' ? undefined : outcome?.result;
	const winners = result?.isQuorumMet ? result.winners : [];
	return [{ id: name, kind: 'answer', question, outcome: named(options, winners), at: closing.at }];
}

function agreedOf(plan: Plan, named: Named): Decided[] {
	return consensusOf(plan).map(({ id, question, options, agreed, words, at }) => ({
		...({ id, kind: 'answer', question, at } as const),
		outcome: [...(words ? [words] : []), ...named(options, agreed)]
	}));
}

function themesOf(plan: Plan): Decided[] {
	const titles = new Map(clustersOf(plan).map(({ id, title }) => [id as string, title]));
	return choicesOf(plan).map(({ id, cluster, createdAt: at }) => {
		const title = titles.get(cluster);
		return { id, kind: 'theme', question: '', outcome: title ? [title] : [], at };
	});
}

function treesAgreed(plan: Plan): Decided[] {
	return treesOf(plan).flatMap(({ id, title, core, agreed }) => {
		if (!agreed) return [];
		return [{ id, kind: 'tree', question: '', outcome: [title ?? core.text], at: agreed.at }];
	});
}

import type { Activity } from '#lib/domain/actions/read.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { OptionId } from '#lib/domain/shared/ids.ts';
import { compare } from '#lib/domain/shared/stamp.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import { sealedResult } from '../../sealedResult.ts';

/** A round that is over: what could be chosen, and the rank of each as it was counted. */
interface Ranked {
	at: string;
	options: readonly { id: OptionId; ref: string }[];
	ranks: ReadonlyMap<OptionId, number>;
}

/**
 * The rank the village gave each activity in the newest round in which it chose among activities, whatever the
 * method; equal ranks stay equal. Empty while nobody has chosen (OFFICE-9).
 */
export function ranksOf(plan: Plan, activities: readonly Activity[]): ReadonlyMap<string, number> {
	const rounds = [...definedOf(plan), ...dotsOf(plan), ...sealedOf(plan)];
	for (const round of rounds.sort((a, b) => compare(b.at, a.at))) {
		const found = activities.flatMap((activity): [string, number][] => {
			const option = round.options.find((each) => isOf(each, activity));
			const rank = option && round.ranks.get(option.id);
			return rank ? [[activity.id, rank]] : [];
		});
		if (found.length > 0) return new Map(found);
	}
	return new Map();
}

function isOf({ id, ref }: Ranked['options'][number], activity: Activity): boolean {
	return (
		ref === activity.id || id === activity.fromOption || (ref !== '' && ref === activity.fromOption)
	);
}

function definedOf(plan: Plan): Ranked[] {
	return definitionsOf(plan).map(({ createdAt, options, result = [] }) => ({
		at: createdAt,
		options,
		ranks: new Map(result.map(({ option, rank }) => [option, rank]))
	}));
}

function dotsOf(plan: Plan): Ranked[] {
	return roundsOf(plan).map(({ createdAt, options, result }) => ({
		at: createdAt,
		options,
		ranks: new Map((result?.rows ?? []).map(({ option, rank }) => [option, rank]))
	}));
}

function sealedOf(plan: Plan): Ranked[] {
	return sealedRoundsOf(plan).map((round) => ({
		at: round.openedAt,
		options: round.config.options,
		ranks: new Map((sealedResult(round)?.lines ?? []).map(({ option, rank }) => [option, rank]))
	}));
}

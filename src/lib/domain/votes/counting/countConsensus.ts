import type { RoundConfig } from '../sealed/config.ts';
import type { Says } from '../sealed/record.ts';
import { compare } from '../../shared/stamp.ts';
import type { RoundResult } from './result.ts';

/**
 * A check of a consensus: who agrees, who stands aside, and the objections in the words of those who object, in an order
 * that tells nothing about who said them. What was proposed is chosen if somebody agrees and nobody objects.
 */
export function countConsensus({ options }: RoundConfig, answers: readonly Says[]) {
	const stances = { agree: 0, aside: 0, object: 0, objections: [] as string[] };
	for (const says of answers) {
		if (!('stance' in says)) continue;
		stances[says.stance] += 1;
		if (says.stance === 'object' && says.why) stances.objections.push(says.why);
	}
	stances.objections.sort(compare);
	const isAgreed = stances.agree > 0 && stances.object === 0;
	const result: Pick<RoundResult, 'lines' | 'winners' | 'stances'> = {
		lines: [],
		winners: isAgreed ? options.map(({ id }) => id) : [],
		stances
	};
	return { ...result, counted: stances.agree + stances.aside + stances.object };
}

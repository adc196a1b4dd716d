import type { BallotKind } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';

/** What was typed of a paper so far: of a stance nothing, until somebody has read it off. */
export type Entered = Says | { stance: null };

/** What a paper says before anything was typed. */
export function emptyAnswer(kind: BallotKind): Entered {
	switch (kind) {
		case 'dots':
			return { dots: {} };
		case 'approval':
			return { approve: [] };
		case 'ranking':
			return { ranking: [] };
		case 'sheet':
			return { scores: {} };
		case 'pairs':
			return { pairs: [] };
		case 'stance':
			return { stance: null };
	}
}

/** Whether it is an answer: nobody stands anywhere before they said so. */
export function isSaid(entered: Entered): entered is Says {
	return !('stance' in entered) || entered.stance !== null;
}

/** Whether nothing was typed yet. */
export function isEmpty(entered: Entered, kind: BallotKind): boolean {
	return JSON.stringify(entered) === JSON.stringify(emptyAnswer(kind));
}

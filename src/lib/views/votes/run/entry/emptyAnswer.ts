import type { BallotKind } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';

/** What a paper says before anything was typed. Where nobody can say nothing, it is to stand aside. */
export function emptyAnswer(kind: BallotKind): Says {
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
			return { stance: 'aside' };
	}
}

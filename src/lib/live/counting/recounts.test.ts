import { expect, test, vi } from 'vitest';

import type { BallotKind, RoundRule } from '#lib/domain/votes/sealed/config.ts';
import { RULES_OF } from '#lib/domain/votes/sealed/configFaults.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';
import { decidedOf } from '../decided.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';

import { Recounts } from './recounts.svelte.ts';

const scores = { Urgency: 5, Seriousness: 5, Growth: 5 };
/** Everybody wants the pipe. */
const WISH: Record<BallotKind, Says> = {
	dots: { dots: { pipe: 2 } },
	approval: { approve: ['pipe'] },
	ranking: { ranking: [['pipe'], ['goats'], ['road']] },
	sheet: { scores: { pipe: scores } },
	pairs: { pairs: [['goats', 'pipe', 'pipe']] },
	stance: { stance: 'agree' }
};
const WAYS = Object.entries(RULES_OF).flatMap(([kind, rules]) =>
	rules.map((rule) => [kind, rule] as [BallotKind, RoundRule])
);

test.each(WAYS)('[LEAD-39] of %s by %s it is named what was chosen', async (kind, rule) => {
	const hall = sealedHall({
		kind,
		rule,
		...(rule.includes('add1') && { increment: 100_000 }),
		...(rule === 'rank-points' && { places: 2 })
	});
	for (const slip of [0, 1, 2, 3, 4]) hall.cast(slip, WISH[kind]);
	const round = hall.seal();
	const recounts = new Recounts();
	recounts.follow([round]);
	const named = () => decidedOf(hall.plan, recounts.told([round]))[0]?.outcome;
	await vi.waitFor(() => expect(named()).toContain('The pipe'));
	recounts.stop();
});

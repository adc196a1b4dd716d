import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { witnessesOf } from '#lib/domain/votes/sealed/witness.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the screens of sealed rounds read. Fetched by them when they open: it brings the signatures along. */
export function sealedOf(plan: Plan, box: BallotBox) {
	const { ledger } = plan;
	return {
		rounds: new Live(watch(ledger, box.ballots), () => sealedRoundsOf(plan, box)),
		witnesses: new Live(watch(ledger), () => witnessesOf(plan))
	};
}

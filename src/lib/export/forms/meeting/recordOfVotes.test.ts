import { expect, test } from 'vitest';

import { takeUpResult } from '#lib/domain/actions/fromResult.ts';
import { publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';

import { stamps, yes } from '../../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { votesOn } from './recordOfVotes.ts';
import { sheetWriter } from './sheetWriter.ts';

/** What the official record says of a round in which two of six chose the pipe. */
function record(least: number, despite?: string): string {
	const hall = sealedHall({ quorum: { kind: 'count', count: least } });
	for (const slip of [0, 1]) hall.cast(slip, { dots: { pipe: 1 } });
	const { config, closing } = hall.seal();
	yes(publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp()));
	const decided = {
		round: config.round,
		options: config.options,
		winners: ['pipe'],
		isBudget: false,
		isBinding: true,
		isQuorumMet: false
	};
	const stamp = stamps('lead');
	if (despite) yes(takeUpResult(hall.plan, decided, { whyWaiting: '', despite, stamp }));
	const writer = sheetWriter(hall.plan, { language: 'en', today: '2027-01-01' });
	return JSON.stringify(votesOn(writer, closing?.at.slice(0, 10) ?? ''));
}

test('[PAPER-6] [VOTE-85] the official record says that a result binds nobody, and why the meeting goes by it all the same', () => {
	expect(record(2)).not.toContain('binding');
	expect(record(3)).toContain('"The result is not binding."');
	expect(record(3, 'Rain kept people away.')).toContain(
		'The result is not binding. Made into the plan all the same because: Rain kept people away.'
	);
});

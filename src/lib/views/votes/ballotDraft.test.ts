import { expect, test } from 'vitest';

import type { Round } from '#lib/domain/votes/round.ts';
import { keepDraft } from '#lib/session/settings.ts';

import { BallotDraft } from './ballotDraft.svelte.ts';

const round: Round = {
	id: 'r',
	createdAt: '2027-06-24',
	createdBy: 'lead',
	question: 'What matters most?',
	options: [
		{ id: 'well', ref: '', label: 'The well' },
		{ id: 'lamp', ref: '', label: 'The lamp' }
	],
	dots: 3,
	most: 2
};

test('[LOOK-3] dots sent in one tab are not offered as unsent in another of the same phone', () => {
	const [one, other] = [new BallotDraft(round, 'both'), new BallotDraft(round, 'both')];
	one.give('well');
	other.reread();
	expect(other.on('well')).toBe(1);

	keepDraft('both', ''); // sent in the first tab
	other.reread();
	expect(other.isBegun).toBe(false);
});

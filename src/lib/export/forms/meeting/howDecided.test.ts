import { expect, test } from 'vitest';

import { addSitting } from '#lib/domain/meeting/sittings.ts';
import { decideByConsensus } from '#lib/domain/votes/consensus.ts';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { OFFICIAL_RECORD } from './officialRecordForm.ts';

const options = ['pipa', 'lampu'].map((id) => ({ id, ref: '', label: `Soal ${id}` }));

/** What a sitting's record says of how it was decided. */
function record(did: { agreed?: boolean; voted?: 'secret' | 'quick' }): string {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	let day = '2026-07-09';
	if (did.voted) {
		const hall = sealedHall({ plan, secrecy: did.voted, printed: 3 });
		for (const slip of [0, 1, 2]) hall.cast(slip, { dots: { pipe: 2 } });
		day = hall.seal().closing?.at.slice(0, 10) ?? '';
	}
	const draft = { type: 'village', start: `${day}T09:00` } as const;
	const sitting = yes(addSitting(plan, draft, stamp()));
	if (did.agreed) {
		const said = { question: 'Mana dulu?', options, agreed: ['lampu'], objections: [] };
		yes(decideByConsensus(plan, { ...said, present: 30, sitting }, stamp()));
	}
	return JSON.stringify(OFFICIAL_RECORD.papersOf(plan, { language: 'id', today: day }));
}

test('[PAPER-6] the official record says how it was decided where the plan knows it, and leaves both to strike out only where it does not', () => {
	expect(record({})).toContain('musyawarah mufakat / pemungutan suara *)');
	expect(record({ voted: 'quick' })).toContain('*coret yang tidak perlu');
	expect(record({ agreed: true })).toContain('Keputusan diambil secara musyawarah mufakat.');
	expect(record({ voted: 'secret' })).toContain('Keputusan diambil dengan pemungutan suara.');
	const both = record({ agreed: true, voted: 'secret' });
	expect(both).toContain('secara musyawarah mufakat dan dengan pemungutan suara.');
	expect(both).not.toContain('coret');
});

import { expect, test } from 'vitest';

import { chooseCluster } from '#lib/domain/ideas/choices.ts';
import { addCluster } from '#lib/domain/ideas/clusters.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { decideByConsensus } from '#lib/domain/votes/consensus.ts';

import { aPlan, stamps, yes } from '../../../tests/support/plans.ts';
import { sealedHall } from '../../../tests/support/sealedHall.ts';
import { decidedOf } from './decided.ts';

test('[LEAD-39] what was agreed and which theme is taken up are named, oldest first', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const options = ['pipa', 'lampu'].map((id) => ({ id, ref: '', label: `Soal ${id}` }));
	const draft = { question: 'Mana dulu?', options, agreed: ['lampu'], objections: [], present: 30 };
	yes(decideByConsensus(plan, draft, stamp('lead')));
	const cluster = yes(addCluster(plan, 'Air bersih', stamp()));
	yes(chooseCluster(plan, { cluster, how: 'chair', reason: 'mendesak' }, stamp()));
	expect(decidedOf(plan, [])).toMatchObject([
		{ kind: 'answer', question: 'Mana dulu?', outcome: ['Soal lampu'] },
		{ kind: 'theme', outcome: ['Air bersih'] }
	]);
});

test('[LEAD-39] what a sealed round chose is named, and what binds nobody has no outcome', () => {
	const sealed = (secrecy: 'secret' | 'quick') => {
		const hall = sealedHall({ secrecy, printed: 3 });
		for (const slip of [0, 1, 2]) hall.cast(slip, { dots: { pipe: 2 } });
		return decidedOf(hall.plan, [hall.seal()]);
	};
	expect(sealed('secret')).toMatchObject([{ outcome: ['The pipe'] }]);
	expect(sealed('quick')).toMatchObject([{ outcome: [] }]);
});

test('[LEAD-39] the words of an idea that became private since are named nowhere', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const secret = yes(addIdea(plan, { text: 'Pak RT' }, stamp('ana')));
	const options = [
		{ id: 'a', ref: secret, label: 'Pak RT' },
		{ id: 'b', ref: '', label: 'Jalan' }
	];
	const draft = { question: 'Apa?', options, agreed: ['a', 'b'], objections: [], present: 9 };
	yes(decideByConsensus(plan, draft, stamp('lead')));
	expect(decidedOf(plan, [])[0]?.outcome).toEqual(['Pak RT', 'Jalan']);
	yes(settleIdea(plan, secret, 'private', 'menyebut nama', 'lead'));
	expect(decidedOf(plan, [])[0]?.outcome).toEqual(['Jalan']);
});

import { expect, test } from 'vitest';

import { yes } from '../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';
import { handsOfCards, noCardsIn, sidesOf } from './cardVotes.ts';
import { addHands } from './sealed/desk.ts';

const ONE = { kind: 'approval', most: 1, secrecy: 'open' } as const;

test('[CARD-9] cards are for rounds in the open in which each person names one of up to four', () => {
	const whyNot = (over: Parameters<typeof sealedHall>[0]) =>
		noCardsIn(sealedHall(over).round().config);
	expect(whyNot(ONE)).toBeUndefined();
	expect(whyNot({ kind: 'dots', dots: 1, most: 1, secrecy: 'quick' })).toBeUndefined();
	expect(whyNot({ ...ONE, secrecy: 'secret' })).toBe('secret');
	expect(whyNot({ ...ONE, most: 2 })).toBe('several');
	expect(whyNot({ kind: 'dots', dots: 3, most: 2, secrecy: 'open' })).toBe('several');
	expect(whyNot({ kind: 'ranking', secrecy: 'open' })).toBe('other-rule');
	const { config } = sealedHall(ONE).round();
	const [option] = config.options;
	expect(noCardsIn({ ...config, options: Array.from({ length: 5 }, () => option!) })).toBe(
		'too-many'
	);
	expect(noCardsIn({ ...config, mode: 'group' })).toBe('other-rule');
});

test('[CARD-9] the sides are the options in their order, and who shows another side took part and chose none', () => {
	const hall = sealedHall(ONE);
	const { config } = hall.round();
	expect(sidesOf(config).map(([side, option]) => [side, option?.id])).toEqual([
		['A', config.options[0]?.id],
		['B', config.options[1]?.id],
		['C', config.options[2]?.id],
		['D', undefined]
	]);
	const hands = handsOfCards(config, { A: 5, B: 0, C: 2, D: 3 });
	yes(addHands(hall.plan, hall.round(), hands, hall.desk, hall.stamp()));
	const [written] = hall.round().papers.hands;
	expect(written?.record).toMatchObject({
		how: 'hands',
		people: 10,
		totals: { [config.options[0]!.id]: 5, [config.options[2]!.id]: 2 }
	});
});

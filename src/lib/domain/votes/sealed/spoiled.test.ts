import { expect, test } from 'vitest';

import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { castPaper, faultIn } from './cast.ts';
import { BALLOT_KINDS } from './config.ts';
import { spoiledIn, unreadable } from './spoiled.ts';

const paper = { how: 'paper', isSpoiled: true } as const;

test('[VOTE-120] a paper that breaks the rules is typed as it is, is not valid, and minutes know why', () => {
	const hall = sealedHall({ secrecy: 'open' });
	hall.cast(0, { dots: { pipe: 3 } }, { ...paper, by: 'Bu Ani' });
	hall.cast(1, { dots: { pipe: 2, road: 2 } }, { ...paper, by: 'Pak Darto' });
	hall.cast(2, unreadable('dots'), { ...paper, by: 'Bu Siti' });
	hall.cast(3, { dots: { road: 1 } }, paper);
	hall.cast(4, { dots: { road: 1 } }, { by: 'Pak Eko' });
	const sealed = hall.seal();
	expect(sealed.outcome?.result.people).toEqual({ counted: 1, blank: 0, invalid: 4, hands: 0 });
	expect([...spoiledIn(sealed)].sort()).toEqual([
		['needs-a-name', 1],
		['over-budget', 1],
		['over-the-most', 1],
		['unreadable', 1]
	]);
});

test('[VOTE-120] a spoiled paper does not take the place of a valid ballot of its slip, and a valid paper takes its', () => {
	const hall = sealedHall();
	const counted = () => hall.round().papers.counted.map(({ record }) => record.says);
	hall.cast(0, { dots: { pipe: 1 } });
	hall.cast(0, { dots: { road: 9 } }, paper);
	expect([counted(), hall.round().papers.invalid]).toEqual([[{ dots: { pipe: 1 } }], []]);
	hall.cast(1, unreadable('dots'), paper);
	hall.cast(1, { dots: { goats: 1 } }, { how: 'paper' });
	expect([counted().length, hall.round().papers.invalid]).toEqual([2, []]);
});

test('[VOTE-120] what was read off a paper last is what it says, and a vote of its phone goes before it', () => {
	const hall = sealedHall();
	const typed = { ...paper, scribe: hall.desk.key };
	hall.cast(0, { dots: { pipe: 2 } }, { how: 'paper', scribe: hall.desk.key });
	hall.cast(0, { dots: { pipe: 3 } }, typed);
	hall.cast(1, { dots: { goats: 1 } });
	hall.cast(1, { dots: { road: 1 } }, { how: 'paper', scribe: hall.desk.key });
	hall.cast(1, unreadable('dots'), typed);
	const { papers } = hall.seal();
	expect(papers.counted.map(({ record }) => record.says)).toEqual([{ dots: { goats: 1 } }]);
	expect(papers.invalid.map(({ paper: { record } }) => record.turn)).toEqual([2]);
	expect(papers.replaced).toBe(0); // the closing lists the two that speak
});

test('[VOTE-120] a phone cannot send what breaks the rules', () => {
	const hall = sealedHall();
	const { box, slips } = hall;
	const says = { dots: { pipe: 9 } };
	const sent = castPaper(box, hall.round(), slips[0]!, says, { ...paper, how: 'phone' }, 'voter');
	expect(sent).toEqual({ ok: false, refusal: 'over-the-most' });
});

test.each(BALLOT_KINDS)('[VOTE-120] what nobody can read is no valid ballot: %s', (kind) => {
	const hall = sealedHall({ kind });
	expect(faultIn(hall.round().config, unreadable(kind))).toBeDefined();
	hall.cast(0, unreadable(kind), paper);
	const sealed = hall.seal();
	expect(sealed.papers.invalid).toHaveLength(1);
	expect([...spoiledIn(sealed)]).toEqual([['unreadable', 1]]);
});

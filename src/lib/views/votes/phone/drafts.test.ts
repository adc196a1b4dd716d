import { describe, expect, test } from 'vitest';

import { faultIn } from '#lib/domain/votes/sealed/cast.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { draftFor } from './draftFor.ts';
import { ApprovalDraft } from './drafts/approval.svelte.ts';
import { DotsDraft } from './drafts/dots.svelte.ts';
import type { Drawer } from './drafts/draft.svelte.ts';
import { PairsDraft } from './drafts/pairs.svelte.ts';
import { RankingDraft } from './drafts/ranking.svelte.ts';
import { SheetDraft } from './drafts/sheet.svelte.ts';
import { StanceDraft } from './drafts/stance.svelte.ts';

const OPTIONS = ['lamp', 'road', 'well'].map((id) => ({ id, ref: '', label: id, cost: 10 }));

function config(more: Partial<RoundConfig>): RoundConfig {
	return {
		...{ round: 'r', question: '?', kind: 'dots', rule: 'tally', options: OPTIONS },
		...{ mode: 'person', secrecy: 'secret', published: 'everybody', quorum: { kind: 'none' } },
		...{ invited: 0, present: 0, electorate: '', tieRule: [], lot: '', slips: [] },
		...{ desk: '', witnesses: [], needs: 0 },
		...more
	};
}

/** A drawer that several ballots can be laid into, one after the other, as after a reload. */
function drawer(text = ''): Drawer & { text: string } {
	const kept = {
		text,
		read: () => kept.text,
		keep: (news: string) => void (kept.text = news)
	};
	return kept;
}

describe('beans', () => {
	const beans = config({ kind: 'dots', dots: 3, most: 2 });

	test('[VOTE-88] one bean too many cannot be laid, and the phone says why', () => {
		const draft = new DotsDraft(beans);
		for (let i = 0; i < 3; i++) draft.give('well');
		expect([draft.on('well'), draft.fault, draft.left]).toEqual([2, 'over-the-most', 1]);
		draft.give('road');
		draft.give('lamp');
		expect([draft.on('lamp'), draft.fault, draft.left]).toEqual([0, 'over-budget', 0]);
		draft.take('road');
		expect(draft.fault).toBeUndefined();
		expect(draft.says).toEqual({ dots: { well: 2 } }); // no bean is not naming it
	});

	test('[VOTE-88] a ballot begun is there after a reload, on the same screen', () => {
		const kept = drawer();
		const before = new DotsDraft(beans, kept);
		before.give('well');
		before.go(2);
		const after = new DotsDraft(beans, kept);
		expect([after.says, after.at]).toEqual([{ dots: { well: 1 } }, 2]);
	});

	test.each([
		'{',
		'null',
		'7',
		'{"says":{"dots":{"well":9}},"at":0}',
		'{"says":{"dots":{"gone":1}},"at":0}',
		'{"says":{"approve":["well"]},"at":0}',
		'{"says":{"dots":null},"at":1}'
	])('[VOTE-88] what does not fit this round is no ballot: %s', (text) => {
		const draft = new DotsDraft(beans, drawer(text));
		expect([draft.says, draft.at, draft.isBegun]).toEqual([{ dots: {} }, 0, false]);
	});

	test('[VOTE-88] there is no screen before the first and none behind the page to look it over', () => {
		const draft = new DotsDraft(beans);
		draft.go(-3);
		expect(draft.at).toBe(0);
		draft.go(99);
		expect([draft.at, draft.isReview]).toEqual([3, true]);
	});
});

describe('yes and no', () => {
	test('[VOTE-88] yes and no are both answers, and the ballot holds the yes only', () => {
		const draft = new ApprovalDraft(config({ kind: 'approval', rule: 'mes-cost', budget: 15 }));
		draft.set('well', true);
		draft.set('road', true);
		draft.set('lamp', false);
		expect(draft.says).toEqual({ approve: ['road', 'well'] });
		expect([draft.isOut('lamp'), draft.isOut('well')]).toEqual([true, false]);
		expect(draft.cost).toBe(20); // more than there is: the count decides, not the ballot
		draft.set('well', false);
		expect(draft.says).toEqual({ approve: ['road'] });
	});

	test('[VOTE-88] no more can be approved than the round allows', () => {
		const draft = new ApprovalDraft(config({ kind: 'approval', most: 1 }));
		draft.set('well', true);
		expect(draft.set('road', true)).toBe(false);
		expect([draft.fault, draft.says]).toEqual(['too-many-named', { approve: ['well'] }]);
	});
});

describe('an order', () => {
	const draft = () => new RankingDraft(config({ kind: 'ranking', rule: 'borda' }));

	test('[VOTE-88] is made by tapping, moved by one place, and taken back', () => {
		const order = draft();
		for (const id of ['well', 'lamp', 'road']) order.tap(id);
		order.move('road', -1);
		order.move('well', -1); // it is the first already
		expect(order.says).toEqual({ ranking: [['well'], ['road'], ['lamp']] });
		expect(order.placeOf('road')).toBe(2);
		order.undo();
		order.tap('well');
		expect(order.says).toEqual({ ranking: [['road']] });
	});
});

describe('a sheet', () => {
	const usg = config({
		kind: 'sheet',
		rule: 'sum',
		scale: [1, 5],
		criteria: ['U', 'S'].map((name) => ({ name, weight: 1 }))
	});

	test('[VOTE-88] an option is sent when it has every score, and half of it is told', () => {
		const kept = drawer();
		const draft = new SheetDraft(usg, kept);
		draft.score('well', 'U', 5);
		expect([draft.says, draft.incomplete, draft.isBegun]).toEqual([{ scores: {} }, ['well'], true]);
		const after = new SheetDraft(usg, kept);
		expect(after.of('well', 'U')).toBe(5);
		after.score('well', 'S', 4);
		expect([after.says, after.incomplete]).toEqual([{ scores: { well: { U: 5, S: 4 } } }, []]);
		after.clear('well');
		expect(after.isBegun).toBe(false);
	});

	test('[VOTE-88] off the scale is not scored', () => {
		const draft = new SheetDraft(usg);
		draft.score('well', 'U', 5);
		expect(draft.score('well', 'S', 6)).toBe(false);
		expect(draft.fault).toBe('off-the-scale');
	});
});

describe('two at a time', () => {
	test('[VOTE-88] each pair is asked once, whichever stands first, and may be the same', () => {
		const draft = new PairsDraft(config({ kind: 'pairs', rule: 'pairs' }), OPTIONS);
		expect(draft.screens).toBe(3);
		draft.prefer('lamp', 'road', 'road');
		draft.prefer('road', 'lamp', null);
		draft.prefer('lamp', 'well', 'well');
		expect(draft.says.pairs).toEqual([
			['road', 'lamp', null],
			['lamp', 'well', 'well']
		]);
		expect(draft.between('lamp', 'road')).toBeNull();
		expect(draft.between('road', 'well')).toBeUndefined();
	});
});

describe('where somebody stands', () => {
	test('[VOTE-88] words go with an objection only', () => {
		const draft = new StanceDraft(config({ kind: 'stance', rule: 'consensus' }));
		expect(draft.isBegun).toBe(false);
		draft.take('object', ' it floods ');
		expect(draft.says).toEqual({ stance: 'object', why: 'it floods' });
		draft.take('agree');
		expect(draft.says).toEqual({ stance: 'agree' });
	});
});

test.each([
	config({ kind: 'dots', dots: 3 }),
	config({ kind: 'approval' }),
	config({ kind: 'ranking', rule: 'borda' }),
	config({ kind: 'sheet', rule: 'sum', criteria: [{ name: 'U', weight: 1 }] }),
	config({ kind: 'pairs', rule: 'pairs' })
])('[VOTE-89] a ballot on which nothing was chosen is valid: $kind', (round) => {
	const draft = draftFor(round, OPTIONS);
	expect(draft.isBegun).toBe(false);
	expect(faultIn(round, draft.says)).toBeUndefined();
});

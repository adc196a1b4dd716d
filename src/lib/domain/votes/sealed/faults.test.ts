import { expect, test } from 'vitest';

import { draftOf, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { castPaper, faultIn } from './cast.ts';
import type { BallotKind, RoundConfig } from './config.ts';
import type { Says } from './record.ts';

const configOf = (kind: BallotKind, more: Partial<RoundConfig> = {}): RoundConfig => ({
	...draftOf({ kind }).draft,
	round: 'r',
	desk: 'd',
	...more
});

const sheet = (U: number, S: number, G: number) => ({ Urgency: U, Seriousness: S, Growth: G });
const evil = JSON.parse('{"dots":{"__proto__":1}}') as Says;

test.each<[BallotKind, string | undefined, Says]>([
	['dots', undefined, { dots: { pipe: 2, road: 1 } }],
	['dots', undefined, { dots: {} }],
	['dots', 'over-budget', { dots: { pipe: 2, road: 2 } }],
	['dots', 'over-the-most', { dots: { pipe: 3 } }],
	['dots', 'not-whole', { dots: { pipe: -1, road: 2 } }],
	['dots', 'not-whole', { dots: { pipe: 0 } }],
	['dots', 'not-whole', { dots: { pipe: 2 ** 60 } }],
	['dots', 'unknown-option', { dots: { bridge: 1 } }],
	['dots', 'unknown-option', { dots: { constructor: 1 } as never }],
	['dots', 'unknown-option', evil],
	['dots', 'not-this-kind', { approve: ['pipe'] }],
	['approval', undefined, { approve: ['pipe', 'road'] }],
	['approval', undefined, { approve: [] }],
	['approval', 'named-twice', { approve: ['pipe', 'pipe'] }],
	['approval', 'unknown-option', { approve: ['pipe', 'toString'] }],
	['ranking', undefined, { ranking: [['pipe'], ['road', 'goats']] }],
	['ranking', undefined, { ranking: [] }],
	['ranking', 'named-twice', { ranking: [['pipe'], ['road', 'pipe']] }],
	['ranking', 'not-this-kind', { ranking: [[], ['pipe']] }],
	['ranking', 'unknown-option', { ranking: [['bridge']] }],
	['sheet', undefined, { scores: { pipe: sheet(5, 4, 4) } }],
	['sheet', undefined, { scores: {} }],
	['sheet', 'off-the-scale', { scores: { pipe: sheet(5, 4, 6) } }],
	['sheet', 'off-the-scale', { scores: { pipe: sheet(0, 4, 4) } }],
	['sheet', 'sheet-incomplete', { scores: { pipe: { Urgency: 5, Seriousness: 4 } } }],
	['sheet', 'sheet-incomplete', { scores: { pipe: { ...sheet(1, 1, 1), toString: 1 } as never } }],
	[
		'sheet',
		'sheet-incomplete',
		{ scores: { pipe: { Urgency: 1, Seriousness: 1, valueOf: 1 } as never } }
	],
	['sheet', 'unknown-option', { scores: { bridge: sheet(1, 1, 1) } }],
	[
		'pairs',
		undefined,
		{
			pairs: [
				['pipe', 'road', 'pipe'],
				['road', 'goats', null]
			]
		}
	],
	['pairs', undefined, { pairs: [] }],
	['pairs', 'odd-pair', { pairs: [['pipe', 'road', 'goats']] }],
	['pairs', 'odd-pair', { pairs: [['pipe', 'pipe', 'pipe']] }],
	[
		'pairs',
		'named-twice',
		{
			pairs: [
				['pipe', 'road', 'pipe'],
				['road', 'pipe', 'road']
			]
		}
	],
	['pairs', 'unknown-option', { pairs: [['pipe', 'bridge', null]] }],
	['stance', undefined, { stance: 'object', why: 'The well comes first' }],
	['stance', 'not-this-kind', { dots: {} }]
])('[VOTE-54] modified-client: %s is %s for %j', (kind, fault, says) => {
	expect(faultIn(configOf(kind), says)).toBe(fault);
});

test('[VOTE-54] of approvals no more may be named than announced', () => {
	const config = configOf('approval', { most: 1 });
	expect(faultIn(config, { approve: ['pipe', 'road'] })).toBe('too-many-named');
});

test('[VOTE-54] a phone is told before it sends, and nothing gets into the box', () => {
	const hall = sealedHall();
	const cast = (says: Says) =>
		castPaper(hall.box, hall.round(), hall.slips[0]!, says, { how: 'phone' }, 'v');
	expect(cast({ dots: { pipe: 3 } })).toEqual({ ok: false, refusal: 'over-the-most' });
	expect(hall.box.ballots.size).toBe(0);
	expect(cast({ dots: { pipe: 2, road: 0 } }).ok).toBe(true); // nothing on an option is not naming it
	expect(hall.round().papers.counted).toHaveLength(1);
});

test('[VOTE-54] a reason longer than anybody reads is refused, not cut', () => {
	const hall = sealedHall({ kind: 'stance' });
	const says: Says = { stance: 'object', why: 'x'.repeat(301) };
	const answer = castPaper(hall.box, hall.round(), hall.slips[0]!, says, { how: 'phone' }, 'v');
	expect(answer).toEqual({ ok: false, refusal: 'too-long' });
	hall.cast(0, { stance: 'object', why: '  ' });
	expect(hall.round().papers.counted[0]?.record.says).toEqual({ stance: 'object' });
});

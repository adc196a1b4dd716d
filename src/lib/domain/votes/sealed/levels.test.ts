import { describe, expect, test } from 'vitest';

import { meet } from '../../../../../tests/support/plans.ts';
import { apart, draftOf, pairNamed, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { openSealed } from './open.ts';
import type { Says } from './record.ts';
import { sealedRoundsOf } from './sealedRounds.ts';
import { signed, type KeyPair } from './signing.ts';

const dots = (option: string): Says => ({ dots: { [option]: 1 } });

describe('by name, by group, quick', () => {
	test('[VOTE-54] in an open round a paper without a name does not count', () => {
		const hall = sealedHall({ secrecy: 'open' });
		expect(() => hall.cast(0, dots('pipe'))).toThrow('needs-a-name');
		hall.cast(0, dots('pipe'), { by: 'Bu Siti' });
		const slipIn = (pair: KeyPair, more: { by?: string } = {}) => {
			const ballot = {
				type: 'ballot',
				open: hall.name,
				turn: 1,
				how: 'phone',
				says: dots('pipe')
			} as const;
			const { name, text } = signed({ ...ballot, ...more }, pair);
			hall.box.ballots.set(name, text);
		};
		slipIn(hall.slips[1]!);
		slipIn(hall.slips[2]!, { by: '  ' });
		expect(hall.round().papers.invalid.map(({ why }) => why)).toEqual([
			'needs-a-name',
			'needs-a-name'
		]);
		expect(hall.round().papers.counted.map(({ record }) => record.by)).toEqual(['Bu Siti']);
	});

	test('[VOTE-71] in a secret round a name is never written, even if somebody gives one', () => {
		const hall = sealedHall();
		hall.cast(0, dots('pipe'), { by: 'Bu Siti' });
		expect(JSON.stringify(hall.box.ballots.toJSON())).not.toContain('Siti');
	});

	test('[VOTE-56] a quick round needs neither slips nor witnesses: one answer a device, closed at once', () => {
		const hall = sealedHall({ secrecy: 'quick' });
		hall.cast(0, dots('pipe'));
		hall.cast(0, dots('road'));
		hall.cast(1, dots('road'));
		const { state, papers, outcome } = hall.seal();
		expect([state, papers.counted.length, outcome?.result.winners]).toEqual([
			'sealed',
			2,
			['road']
		]);
	});

	test('[VOTE-56] a group’s one answer goes on one slip, without a name', () => {
		const hall = sealedHall({ secrecy: 'open', mode: 'group', kind: 'sheet', printed: 1 });
		const sheet = { Urgency: 5, Seriousness: 4, Growth: 3 };
		hall.cast(0, { scores: { pipe: sheet } }, { how: 'assisted', scribe: hall.desk.key });
		expect(hall.seal().papers.counted).toHaveLength(1);
		const two = draftOf({ secrecy: 'open', mode: 'group', kind: 'sheet', printed: 2 });
		expect(openSealed(hall.plan, two.draft, two.desk, hall.stamp())).toEqual({
			ok: false,
			refusal: 'odd-slips'
		});
	});

	test('[VOTE-50] one round of a desk is open at a time, and a fake of somebody else does not stop it', () => {
		const hall = sealedHall();
		const again = draftOf();
		const open = (by: KeyPair) => openSealed(hall.plan, again.draft, by, hall.stamp());
		expect(open(hall.desk)).toEqual({ ok: false, refusal: 'round-open' });
		expect(open(pairNamed('another desk')).ok).toBe(true);
		hall.propose();
		expect(open(hall.desk).ok).toBe(true);
	});

	test('[VOTE-50] two devices that meet read the same rounds', () => {
		const hall = sealedHall();
		const other = apart(hall);
		hall.cast(0, dots('pipe'));
		hall.seal();
		meet(hall.plan, other.plan);
		expect(sealedRoundsOf(other.plan, hall.box)).toEqual(sealedRoundsOf(hall.plan, hall.box));
	});
});

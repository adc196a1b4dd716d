import { expect, test } from 'vitest';

import { pairNamed, sealedHall, slipIn } from '../../../../../tests/support/sealedHall.ts';
import { byName } from './byName.ts';

const pipe = { dots: { pipe: 1 } };

test('[VOTE-115] an open round is read by name once it is sealed, blank and invalid ballots too, and not before', () => {
	const hall = sealedHall({ secrecy: 'open' });
	hall.cast(0, { dots: { pipe: 2 } }, { by: 'pak Darto' });
	hall.cast(1, { dots: {} }, { by: 'Bu Ani' });
	slipIn(hall, hall.slips[2]!, { says: { dots: { road: 9 } }, by: 'Bu Siti' });
	slipIn(hall, pairNamed('a stranger'), { by: 'Nobody' });
	expect(byName(hall.round())).toEqual([]);
	hall.propose();
	expect(byName(hall.round())).toEqual([]);
	expect(byName(hall.seal())).toMatchObject([
		{ by: 'Bu Ani', says: { dots: {} } },
		{ by: 'Bu Siti', why: 'broken-rules' },
		{ by: 'pak Darto', says: { dots: { pipe: 2 } } }
	]);
});

test.each([
	{ secrecy: 'secret' },
	{ secrecy: 'quick' },
	{ secrecy: 'open', mode: 'group' }
] as const)('[VOTE-115] of any other round nobody is named: %o', (wish) => {
	const isGroup = 'mode' in wish;
	const hall = sealedHall({ ...wish, ...(isGroup && { kind: 'pairs', printed: 1 }) });
	hall.cast(0, isGroup ? { pairs: [['pipe', 'road', 'pipe']] } : pipe, { by: 'Bu Ani' });
	const sealed = hall.seal();
	expect(sealed.state).toBe('sealed');
	expect(byName(sealed)).toEqual([]);
});

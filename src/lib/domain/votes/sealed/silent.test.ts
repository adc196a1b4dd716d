import { expect, test } from 'vitest';

import { sealedHall, slipIn } from '../../../../../tests/support/sealedHall.ts';
import { silentIn } from './papers.ts';

test('[VOTE-104] slips nobody voted with are told from those that spoke, blank or badly', () => {
	const hall = sealedHall({ printed: 5 });
	hall.cast(0, { dots: { pipe: 1 } });
	hall.cast(1, { dots: {} });
	slipIn(hall, hall.slips[2]!, { says: { dots: { pipe: 99 } } });
	const silent = hall.slips.slice(3).map(({ key }) => key);
	expect(silentIn(hall.round())).toEqual(silent.sort());
});

import { expect, test } from 'vitest';

import { sealedHall, slipIn } from '../../../../../tests/support/sealedHall.ts';
import { paperSums } from './paperSums.ts';

test('[VOTE-59] counted, blank, invalid and absent are together those that were handed out', () => {
	const hall = sealedHall({ printed: 8 });
	hall.cast(0, { dots: { pipe: 1 } });
	hall.cast(1, { dots: {} });
	slipIn(hall, hall.slips[2]!, { says: { dots: { pipe: 99 } } });
	hall.propose({ printed: 8, issued: 6, voided: 0, unused: 2 });
	hall.agree();
	hall.close();
	hall.sign();
	const { closing, outcome } = hall.round();
	const sums = paperSums(closing!.counts, outcome!.result.people);
	expect(sums).toMatchObject({ counted: 1, blank: 1, invalid: 1, absent: 3 });
	expect(sums.counted + sums.blank + sums.invalid + sums.absent).toBe(6);
	expect(hall.round().outcome?.result.people).toMatchObject({ counted: 1, blank: 1, invalid: 1 });
});

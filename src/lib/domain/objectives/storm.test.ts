import { expect, test } from 'vitest';

import { objectives } from '../../../../tests/convergence/moves/objectives.ts';
import { problems } from '../../../../tests/convergence/moves/problems.ts';
import { strategies } from '../../../../tests/convergence/moves/strategies.ts';
import { storm } from '../../../../tests/convergence/storm.ts';

const SEEDS = Number(process.env['REMBUK_OBJECTIVE_SEEDS'] ?? 40);

test.each(Array.from({ length: SEEDS }, (_, at) => at + 1))(
	'[OBJECTIVE-8] [OBJECTIVE-14] six who turn problems over apart lose no words and see one tree, seed %i',
	(seed) => {
		storm(seed, 300, { problems, objectives, strategies });
		expect(true).toBe(true);
	}
);

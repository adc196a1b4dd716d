import { expect, test } from 'vitest';

import english from '../../i18n/messages/en.json' with { type: 'json' };
import indonesian from '../../i18n/messages/id.json' with { type: 'json' };
import { FOLLOW_FINDINGS } from '../actions/followFindings.ts';
import { GAPS } from '../actions/indicatorTest.ts';
import { LOGFRAME_FINDINGS } from '../actions/logframeFindings.ts';
import { YEAR_END } from './closing.ts';
import { HANDOVER_CRITERIA } from './handover.ts';
import { BECAUSE } from './indicatorLight.ts';
import { OUTCOMES } from './kinds.ts';

test.each([
	['finding', [...FOLLOW_FINDINGS, ...LOGFRAME_FINDINGS]],
	['indicator.gap', GAPS],
	['indicator.because', BECAUSE],
	['handover', HANDOVER_CRITERIA],
	['outcome', [...OUTCOMES, 'kept']],
	['closing', YEAR_END]
])('[MONITOR-37] every %s has words in both languages', (head, codes) => {
	for (const words of [english, indonesian] as Record<string, string>[]) {
		expect(codes.filter((code) => !words[`${head}.${code}`]?.trim())).toEqual([]);
	}
});

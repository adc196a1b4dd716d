import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { packRembuk } from '#lib/export/rembuk/packRembuk.ts';
import { exportWords } from '#lib/export/words/exportWords.ts';

import type { OpenedPlan } from './openPlan.ts';

/** A plan as the bytes of a `.rembuk` file, in the plan's own language, with its ballots where they are known. */
export function packed({ id, plan, box, createdAt }: OpenedPlan): Uint8Array {
	const words = exportWords(meetingOf(plan).language);
	const ballots = box && box.ballots.size > 0 ? { box } : {};
	return packRembuk({ plan, id, words, createdAt, ...ballots });
}

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { packWithMedia } from '#lib/export/rembuk/packRembuk.ts';
import { exportWords } from '#lib/export/words/exportWords.ts';
import type { PackedPiece } from '#lib/protocol/rembukMedia.ts';

import type { OpenedPlan } from './openPlan.ts';

/**
 * A plan as the bytes of a `.rembuk` file, one part after the other, in the plan's own language, with its ballots where
 * they are known. `media`: photos and recordings to go with it.
 */
export function packed(
	{ id, plan, box, createdAt }: OpenedPlan,
	media: readonly PackedPiece<Uint8Array<ArrayBuffer>>[] = []
): Uint8Array[] {
	const words = exportWords(meetingOf(plan).language);
	const ballots = box && box.ballots.size > 0 ? { box } : {};
	return packWithMedia({ plan, id, words, createdAt, media, ...ballots });
}

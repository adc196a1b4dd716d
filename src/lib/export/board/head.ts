import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';

import type { BoardHead } from './frame.ts';
import type { BoardFileWords } from './words.ts';

/** What stands around a board or a drawing of this plan, of that name, in a file made then. */
export function headOf(plan: Plan, board: string, at: string, words: BoardFileWords): BoardHead {
	const { title, village, place } = meetingOf(plan);
	return {
		...{ title, board },
		place: [words.village(village), place.district, place.regency].filter(Boolean).join(', '),
		day: words.day(at)
	};
}

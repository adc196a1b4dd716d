import { isBoardLocked } from '#lib/domain/meeting/stage.ts';

import type { OpenPlan } from './planContext.ts';

/** Whether boards, drawings and lists are read only for now (BOARD-50). */
export function isHeldStill({ live, session }: OpenPlan): boolean {
	void live.meeting.current;
	return isBoardLocked(session.plan);
}

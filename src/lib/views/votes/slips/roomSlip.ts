import { draftIn, keepDraft } from '#lib/session/settings.ts';

/** Where a room agrees on one answer, its one slip is no paper: the desk that opened the round types the answer with it. */
export function keepRoomSlip(open: string, code: string): void {
	keepDraft(`room-slip.${open}`, code);
}

/** The code of the room's own slip of a round, on the desk that opened it; empty once it is no longer needed. */
export function roomSlip(open: string): string {
	return draftIn(`room-slip.${open}`);
}

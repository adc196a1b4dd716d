import { boardSoon } from '#lib/canvas/mountBoard.ts';
import { readStep } from '#lib/domain/method.ts';

import { Shown } from '../board/show.svelte.ts';

/** Fetches the board's editor for an address whose step was last shown as a board, while its plan is being opened. */
export function deskSoon(address: string | undefined): void {
	const step = readStep(address);
	if (step && new Shown(step).now !== 'list') boardSoon();
}

import type { Locator, Page } from '@playwright/test';

import { beginPlan, bringRoomTo } from './acts.ts';
import type { Village } from './village.ts';

/** A phone in a meeting that gathers ideas. */
export async function phoneIn(village: Village): Promise<{ phone: Page; desk: Page }> {
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Usulan');
	const phone = await village.phone('/favicon.svg');
	await phone.goto(`${village.laptop.hall}/join#${code}`);
	return { phone, desk };
}

/** Where something begins and ends, from the top of the screen; it has to be there. */
export async function span(of: Locator): Promise<{ top: number; end: number }> {
	const box = await of.boundingBox();
	if (!box) throw new Error('it is not on the screen');
	return { top: box.y, end: box.y + box.height };
}

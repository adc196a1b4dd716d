import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { thisDevice } from './device.ts';

/** The plans on this device, newest first. */
export async function plansHere(): Promise<ShelfEntry[]> {
	const { shelf } = await thisDevice();
	return shelf.list();
}

/** Takes a plan off this device's list. Its contents stay with everybody else who has it. */
export async function forgetPlan({ plan, server }: ShelfEntry): Promise<void> {
	const { shelf } = await thisDevice();
	await shelf.remove(plan, server);
}

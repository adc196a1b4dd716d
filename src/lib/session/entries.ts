import type { ShelfEntry } from '#lib/storage/shelf.ts';

import type { Device } from './device.ts';

/** The newest entry for a plan: the same plan may have been opened through two relays. */
export async function entryOf(device: Device, plan: string): Promise<ShelfEntry | undefined> {
	try {
		return (await device.shelf.list()).find((entry) => entry.plan === plan);
	} catch {
		return undefined; // an unreadable shelf is an empty one; the screen says that nothing is kept
	}
}

/** A shelf entry for a plan nobody here has opened before. */
export function blank(plan: string, server: string, holder: string): ShelfEntry {
	const openedAt = new Date().toISOString();
	return {
		plan,
		server,
		holder,
		role: 'facilitator',
		openedAt,
		title: '',
		village: '',
		language: 'id'
	};
}

/**
 * What goes on the shelf: a laptop that leads a plan stays its leader when somebody tries the code there, and what is
 * remembered beside it is the watch's to write.
 */
export function keptEntry(before: ShelfEntry | undefined, now: ShelfEntry): ShelfEntry {
	if (!before) return now;
	const leads = before.role === 'facilitator' && now.role !== before.role;
	const { holder, role, ticket, code } = leads ? before : now;
	return { ...now, holder, role, ticket, code, settings: before.settings };
}

import * as Y from 'yjs';

import { databaseName } from '#lib/storage/updateLog.ts';
import { keepOnDisk, type Keeping } from '#lib/storage/keepOnDisk.ts';
import { tabsOf } from '#lib/storage/tabs.ts';

import { thisDevice } from './device.ts';
import { entryOf } from './entries.ts';
import { linesOf, type Lines } from './lines.ts';
import { planLog } from './planLog.ts';
import type { Session } from './session.svelte.ts';

/** How often it is looked whether the session was given another ticket, in milliseconds. */
const LOOK_EVERY = 1000;

const opened = new WeakMap<Session, Promise<Y.Doc>>();

/**
 * The room only facilitators read, of an open plan at a desk: on this device's disk first, then at the relay, like the
 * other rooms. It is here once the disk has been read; opened once, and closed with its session.
 */
export function peopleRoomOf(session: Session): Promise<Y.Doc> {
	const known = opened.get(session);
	if (known) return known;
	const opening = openPeople(session);
	opened.set(session, opening);
	opening.catch(() => opened.delete(session)); // a disk that failed is asked again
	return opening;
}

async function openPeople(session: Session): Promise<Y.Doc> {
	const doc = new Y.Doc();
	const { safety } = session;
	let followed: string | undefined;
	const lines = linesOf<'people'>({
		plan: session.id,
		docs: { people: doc },
		safety,
		onDisk: () => kept,
		onRefused: (reason) => (session.trouble = reason),
		onAllKept: () => undefined,
		onNoTicket: () => (followed = undefined)
	});
	const kept = keepPeople(session, doc, lines);
	const look = () => {
		const { ticket, role } = session;
		if (ticket === undefined || ticket === followed) return;
		followed = ticket;
		void lines.follow(ticket, role).catch(() => (followed = undefined)); // what speaks to the relay comes from it, too
	};
	look();
	const looking = setInterval(look, LOOK_EVERY);
	session.ends.push(() => {
		clearInterval(looking);
		lines.hangUp();
		kept.then((keeping) => keeping.stop()).catch(() => undefined); // nothing was kept
	});
	await kept;
	return doc;
}

async function keepPeople(session: Session, doc: Y.Doc, lines: Lines<'people'>): Promise<Keeping> {
	const { id: plan, safety } = session;
	const device = thisDevice();
	const server = (await entryOf(await device, plan))?.server ?? '';
	return keepOnDisk(doc, {
		room: 'people',
		log: planLog(device, server, plan),
		tabs: tabsOf(databaseName(server, plan), 'people'),
		onKept(update, origin, { kept }) {
			if (!kept) safety.keeps = false;
			if ((origin as { from?: unknown } | null)?.from === 'person') lines.send('people', update);
		},
		onFail: () => (safety.keeps = false)
	});
}

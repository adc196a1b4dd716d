import * as Y from 'yjs';

import { thisDevice } from '../device.ts';
import { entryOf } from '../entries.ts';
import { everySetting } from '../everySetting.ts';
import { mediaStoreHere } from '../mediaOf.ts';
import { keyHere } from '../person.ts';
import type { Session } from '../session.svelte.ts';
import { codeOf } from '../settings.ts';
import type { Carried, CarriedMedia } from './carried.ts';
import { isCarried } from './names.ts';

type Holder = Pick<
	Session,
	'id' | 'person' | 'plan' | 'box' | 'safety' | 'ticket' | 'desks' | 'code'
>;

/**
 * All that this phone has of a plan and of its holder, for the page at the laptop's new address. Rejects where this
 * device no longer knows through which relay the plan was opened: then nobody could say whose it is.
 */
export async function toCarry(session: Holder): Promise<Carried> {
	const { id, person, ticket, desks } = session;
	const { server } = (await entryOf(await thisDevice(), id)) ?? {};
	if (server === undefined) throw new Error('the plan is not on the shelf');
	return {
		is: 'rembuk-carried',
		of: id,
		person,
		code: codeOf(id) ?? session.code ?? '',
		server,
		...(ticket && { ticket }),
		...(desks && { desks: [...desks] }),
		settings: { ...settingsHere(), person, key: keyHere() },
		plan: Y.encodeStateAsUpdate(session.plan.doc),
		ballots: Y.encodeStateAsUpdate(session.box.doc),
		media: await unsentMedia(id),
		waiting: session.safety.waiting
	};
}

/** Of what this device remembers, what goes along; with storage switched off who it is goes along all the same. */
function settingsHere(): Record<string, string> {
	return Object.fromEntries(Object.entries(everySetting()).filter(([name]) => isCarried(name)));
}

/** A photo that cannot be read stays behind, and holds nothing up. */
async function unsentMedia(plan: string): Promise<CarriedMedia[]> {
	const found: CarriedMedia[] = [];
	try {
		const store = await mediaStoreHere(() => undefined);
		for (const { hash, state } of await store.list(plan)) {
			const bytes = state === 'fetched' ? undefined : await store.read(plan, hash);
			if (bytes && state !== 'sent') found.push({ hash, bytes: bytes.slice() });
		}
	} catch {
		// As said above.
	}
	return found;
}

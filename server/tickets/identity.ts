import { randomBytes } from 'node:crypto';

import type { RoomStore } from '../store/roomStore.ts';

/** Who this relay is: its lasting id, the age of its log, and the secret its tickets are signed with. */
export interface Identity {
	server: string;
	epoch: string;
	secret: Uint8Array;
}

/** Reads who this relay is, or makes it up for a new store. Rejects if a store with data has lost part of it. */
export async function identityOf(store: RoomStore): Promise<Identity> {
	if (await store.isNew()) {
		await store.set({
			server: randomBytes(16).toString('base64url'),
			epoch: randomBytes(8).toString('base64url'),
			secret: randomBytes(32).toString('base64url')
		});
	}
	const [server, epoch, text] = await Promise.all(
		['server', 'epoch', 'secret'].map((key) => store.get(key))
	);
	const secret = Buffer.from(text ?? '', 'base64url');
	if (!server || !epoch || secret.length !== 32) {
		throw new Error('the store has lost who it is: server id, epoch or secret cannot be read');
	}
	return { server, epoch, secret };
}

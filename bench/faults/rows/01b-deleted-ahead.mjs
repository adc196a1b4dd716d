// The same with a delete set ahead of the clock, and by writing in the voter's place.
import * as Y from 'yjs';

import { lostVotes } from '../support/offline.mjs';
import { deletion } from '../support/votes.mjs';

export const row = {
	id: '1b',
	attack: 'the same with deletes ahead of the clock; by squatting on the clock',
	target: '0 lost',
	async run(start) {
		const ahead = await lostVotes(await start(), (attacker, client, clock) =>
			attacker.update(deletion(client, clock, 10_000))
		);
		const squat = await lostVotes(await start(), (attacker, client) => {
			const forger = new Y.Doc();
			Y.applyUpdate(forger, Y.encodeStateAsUpdate(attacker.doc));
			forger.clientID = client;
			const from = Y.encodeStateVector(forger);
			for (let i = 0; i < 60; i++) forger.getMap('forged').set(String(i), 'x');
			attacker.update(Y.encodeStateAsUpdate(forger, from));
		});
		return {
			figure: `${ahead.lost} and ${squat.lost} of 50 lost`,
			won: ahead.lost + squat.lost + ahead.onPhone + squat.onPhone === 0
		};
	}
};

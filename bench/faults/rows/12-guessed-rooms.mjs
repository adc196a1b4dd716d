// Guessing rooms without a login, and whether the answer tells a room that exists from one that does not.
import { randomBytes } from 'node:crypto';

import { growthDuring } from '../support/servers.mjs';
import { until, visit } from '../support/visitor.mjs';

const GUESSES = process.env.REMBUK_FAULT_FULL ? 10_000 : 1000;

export const row = {
	id: '12',
	attack: `${GUESSES} guessed rooms, no login`,
	target: '0 opened; same answer for unknown and forbidden',
	async run(start) {
		const server = await start();
		const known = await server.seat();
		let opened = 0;
		const codes = new Set();
		const growth = await growthDuring(server.pid, async () => {
			for (let i = 0; i < GUESSES; i += 50) {
				const guests = await Promise.all(Array.from({ length: 50 }, () => guess(server)));
				for (const guest of guests) {
					opened += guest.isSynced ? 1 : 0;
					codes.add(guest.closedWith);
					guest.leave();
				}
			}
		});
		const forbidden = await guess(server, known);
		const isSame = server.wire === 'ours' && codes.size === 1 && codes.has(forbidden.closedWith);
		return {
			figure: `${opened} opened, +${growth} MB${isSame ? ', one answer for all' : ''}`,
			won: opened === 0 && isSame
		};
	}
};

async function guess(server, known) {
	const room = known?.room ?? randomBytes(8).toString('hex');
	const plan = known?.plan ?? randomBytes(16).toString('base64url');
	const path = server.wire === 'ours' ? `sync/${plan}/plan` : room;
	const protocols = server.wire === 'ours' ? ['rembuk.1'] : [];
	const guest = await visit(server, {
		given: { url: `ws://127.0.0.1:${server.port}/${path}`, protocols, room }
	});
	await until(() => guest.isSynced || guest.closedWith !== undefined, 3000);
	return guest;
}

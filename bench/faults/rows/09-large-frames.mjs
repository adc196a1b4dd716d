// Single frames with very many small things in them, while two others talk to each other.
import * as encoding from 'lib0/encoding';

import { longestWait } from '../support/talk.mjs';
import { visit } from '../support/visitor.mjs';
import { bytes, presence, sync } from '../support/wire.mjs';

const uints = (to, ...numbers) => numbers.forEach((number) => encoding.writeVarUint(to, number));

export const row = {
	id: '9',
	attack:
		'frames of 300,000 structs; 1 M state vector entries; 100,000 presences: how long others wait',
	target: 'under 250 ms each',
	async run(start) {
		const waits = [];
		for (const make of [manyStructs, longVector, manyPresences]) {
			const server = await start();
			const attacker = await visit(server);
			await attacker.joins();
			const content = make(server, attacker.seat.room);
			waits.push(await longestWait(server, () => attacker.raw(content)));
			if (!server.isAlive()) return { figure: '**the process ends**', won: false };
		}
		return { figure: waits.map((ms) => `${ms} ms`).join('; '), won: waits.every((ms) => ms < 250) };
	}
};

function manyStructs(server, room) {
	const COUNT = 300_000;
	const update = bytes((to) => {
		uints(to, 1, COUNT, 10_000, 0);
		for (let i = 0; i < COUNT; i++) uints(to, 0, 1);
		uints(to, 0);
	});
	return sync(server, room, 2, update);
}

function longVector(server, room) {
	const COUNT = 1_000_000;
	const vector = bytes((to) => {
		uints(to, COUNT);
		for (let i = 0; i < COUNT; i++) uints(to, i, 1);
	});
	return sync(server, room, 0, vector);
}

function manyPresences(server, room) {
	const entries = Array.from({ length: 100_000 }, (_, i) => ({ client: i, clock: 1, json: '{}' }));
	return presence(server, room, entries);
}

// Frames nobody has seen before, made from good ones by chance, each in a room of its own.
import * as Y from 'yjs';

import { poisoned } from '../support/poison.mjs';
import { seeded } from '../support/seeded.mjs';
import { castVotes, phoneWith } from '../support/votes.mjs';

const SEED = Number(process.env.REMBUK_FAULT_SEED ?? 20261128);
const FRAMES = Number(process.env.REMBUK_FAULT_FRAMES ?? 120);
const AT_ONCE = 10;

export const row = {
	id: '19',
	attack: `${FRAMES} frames made by chance (seed ${SEED}), each in a room of its own`,
	target: '0 rooms unreadable, 0 deaths',
	async run(start) {
		const random = seeded(SEED);
		let server = await start();
		let [unreadable, deaths] = [0, 0];
		for (let from = 0; from < FRAMES; from += AT_ONCE) {
			const rooms = Array.from({ length: AT_ONCE }, (_, i) => [
				`room-${from + i}`,
				mutated(random)
			]);
			const ends = await Promise.all(
				rooms.map(([room, update]) => poisoned(server, [update], { room }))
			);
			if (server.isAlive()) unreadable += ends.filter(({ isReadable }) => !isReadable).length;
			else {
				deaths++;
				server = await start();
			}
		}
		const figure = `${unreadable} rooms unreadable, ${deaths} deaths`;
		return { figure, won: unreadable === 0 && deaths === 0 };
	}
};

/** An honest update with a few bytes changed, left out, doubled or made huge. */
function mutated(random) {
	const doc = phoneWith(9_700_000 + Math.floor(random() * 1000));
	castVotes(doc, 1 + Math.floor(random() * 4));
	doc.getText('note').insert(0, 'water first');
	doc.getArray('list').push([{ a: [1, 2, { b: null }] }, 3.5, new Uint8Array(3)]);
	if (random() < 0.5) doc.getText('note').delete(2, 4);
	const bytes = [...Y.encodeStateAsUpdate(doc)];
	const times = 1 + Math.floor(random() * 4);
	for (let i = 0; i < times; i++) change(bytes, random);
	return Uint8Array.from(bytes);
}

function change(bytes, random) {
	const at = Math.floor(random() * bytes.length);
	const kind = Math.floor(random() * 4);
	if (kind === 0) bytes[at] = Math.floor(random() * 256);
	else if (kind === 1) bytes.splice(at, 1 + Math.floor(random() * 3));
	else if (kind === 2) bytes.splice(at, 0, ...bytes.slice(at, at + 4));
	else bytes.splice(at, 1, 255, 255, 255, 255, 127);
}

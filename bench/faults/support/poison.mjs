// Sends updates a server may accept, and finds out whether the room can still be joined.
import { pause, visit } from './visitor.mjs';
import { castVotes, phoneWith, votesSeen } from './votes.mjs';

const HONEST = 9_000_001;

/** Puts three votes into a room, then the updates; says what became of the room. */
export async function poisoned(server, updates, wish = {}) {
	const honest = await visit(server, { doc: phoneWith(HONEST, 0), clients: [HONEST], ...wish });
	await honest.joins();
	honest.change(() => castVotes(honest.doc, 3));
	await pause(100);
	const attacker = await visit(server, wish);
	await attacker.joins();
	for (const update of updates) attacker.update(update);
	await pause(500);
	const isReadable = server.isAlive() && (await votesSeen(server, HONEST, wish)) === 3;
	for (const each of [honest, attacker]) each.leave();
	return { isAlive: server.isAlive(), isReadable, refused: attacker.refused };
}

/** The same in words. */
export function verdict({ isAlive, isReadable, refused }) {
	if (!isAlive) return { figure: '**the process ends**', won: false };
	if (!isReadable) return { figure: '**the room can never be joined again**', won: false };
	const told = refused.length > 0 ? `refused (${refused[0]})` : 'the room is still read';
	return { figure: told, won: refused.length > 0 };
}

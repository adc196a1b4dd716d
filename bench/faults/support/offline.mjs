// The story behind rows 1 and 1b: a voter goes away, somebody writes or deletes in the voter's name, the voter is back.
import * as Y from 'yjs';

import { pause, until, visit } from './visitor.mjs';
import { castVotes, phoneWith, votesIn, votesSeen } from './votes.mjs';

const VOTER = 4_000_001;

/** Plays the story. `attack` is given the attacker, the voter's client id and its next clock. */
export async function lostVotes(server, attack) {
	const mine = { clients: [VOTER], key: 'the-voters-own-key-000' };
	const doc = phoneWith(VOTER, 1);
	const before = await visit(server, { doc, ...mine });
	await before.joins();
	await pause(300);
	before.leave();

	const attacker = await visit(server, { doc: phoneWith(4_000_002) });
	await attacker.joins();
	attack(attacker, VOTER, Y.getState(doc.store, VOTER));
	await pause(500);

	castVotes(doc, 50, 1);
	const after = await visit(server, { doc, ...mine });
	await after.joins();
	await until(() => after.kept > 0, 1000);
	await pause(500);
	const seen = await votesSeen(server, VOTER);
	const { refused } = attacker;
	for (const each of [attacker, after]) each.leave();
	return {
		lost: Math.max(0, 51 - seen),
		onPhone: 51 - votesIn(doc, VOTER),
		refused,
		kept: after.kept
	};
}

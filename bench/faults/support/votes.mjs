// Votes as a phone writes them, and hostile updates byte by byte.
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

import { bytes } from './wire.mjs';
import { visit } from './visitor.mjs';

/** A phone's document with votes in it, written one after the other. */
export function phoneWith(client, votes = 0) {
	const doc = new Y.Doc();
	doc.clientID = client;
	castVotes(doc, votes);
	return doc;
}

/** Casts votes with names of their own. */
export function castVotes(doc, count, from = doc.getMap('votes').size) {
	const votes = doc.getMap('votes');
	for (let i = 0; i < count; i++) votes.set(`${doc.clientID}-${from + i}`, 'yes');
}

/** How many votes of a client somebody sees who joins now; none if nobody can join. */
export async function votesSeen(server, client, wish = {}) {
	const newcomer = await visit(server, wish);
	const couldJoin = await newcomer.joins();
	newcomer.leave();
	return couldJoin ? votesIn(newcomer.doc, client) : 0;
}

/** The votes of a client in a document. */
export function votesIn(doc, client) {
	return [...doc.getMap('votes').keys()].filter((key) => key.startsWith(`${client}-`)).length;
}

/** An update of one struct that says: this client's changes from here on are gone. */
export function gap(client, clock, length) {
	return bytes((to) => {
		for (const number of [1, 1, client, clock, 0, length, 0]) encoding.writeVarUint(to, number);
	});
}

/** An update without structs that deletes what a client will write. */
export function deletion(client, clock, length) {
	return bytes((to) => {
		for (const number of [0, 1, client, 1, clock, length]) encoding.writeVarUint(to, number);
	});
}

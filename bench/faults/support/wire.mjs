// How frames look at each server: a type, behind a room's name at Hocuspocus.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What an update that adds nothing looks like. */
export const NOTHING = Uint8Array.of(0, 0);

/** Bytes written by a function that is given lib0's encoder. */
export function bytes(write) {
	const to = encoding.createEncoder();
	write(to);
	return encoding.toUint8Array(to);
}

/** A frame of any type, as the server's wire has it. */
export function frame({ wire }, room, type, write) {
	return bytes((to) => {
		if (wire === 'named') encoding.writeVarString(to, room);
		encoding.writeVarUint(to, type);
		write(to);
	});
}

/** A sync frame: 0 says what one has, 1 answers that, 2 is a change. */
export function sync(server, room, step, content) {
	return frame(server, room, 0, (to) => {
		encoding.writeVarUint(to, step);
		encoding.writeVarUint8Array(to, content);
	});
}

/** A presence frame for any client, with any text where JSON is expected. */
export function presence(server, room, entries) {
	const content = bytes((to) => {
		encoding.writeVarUint(to, entries.length);
		for (const { client, clock, json } of entries) {
			encoding.writeVarUint(to, client);
			encoding.writeVarUint(to, clock);
			encoding.writeVarString(to, json);
		}
	});
	return frame(server, room, 1, (to) => encoding.writeVarUint8Array(to, content));
}

/** The token Hocuspocus wants first. */
export function token(server, room) {
	return frame(server, room, 2, (to) => {
		encoding.writeVarUint(to, 0);
		encoding.writeVarString(to, 'nobody');
	});
}

const STEPS = ['step1', 'step2', 'update'];

/** What each server's frames are, by their type; everything else is `other`. */
const READERS = {
	plain: { 0: readSync },
	named: { 0: readSync, 4: readSync, 8: readSaved },
	ours: { 0: readSync, 101: readKept, 102: readRefused }
};

/** Reads what a client of these servers needs. */
export function read({ wire }, data) {
	const from = decoding.createDecoder(data);
	if (wire === 'named') decoding.readVarString(from);
	const reader = READERS[wire][decoding.readVarUint(from)];
	return reader ? reader(from) : { kind: 'other' };
}

function readSaved(from) {
	return { kind: decoding.readVarInt(from) === 1 ? 'kept' : 'refused', names: [''] };
}

function readRefused(from) {
	return {
		kind: 'refused',
		name: decoding.readVarString(from),
		reason: decoding.readVarString(from)
	};
}

function readSync(from) {
	return { kind: STEPS[decoding.readVarUint(from)], content: decoding.readVarUint8Array(from) };
}

function readKept(from) {
	decoding.readVarUint(from); // the log's number
	const count = decoding.readVarUint(from);
	return { kind: 'kept', names: Array.from({ length: count }, () => decoding.readVarString(from)) };
}

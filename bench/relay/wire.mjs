// As much of the protocols as a phone needs to join a room, to write, and to tell frames apart.
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const NOTHING_SEEN = Uint8Array.of(0);
const NOTHING_MISSING = Uint8Array.of(0, 0);
const STEPS = ['question', 'answer', 'update'];
const OURS = { 101: 'kept', 102: 'refused' };

function frame(write) {
	const to = encoding.createEncoder();
	write(to);
	return encoding.toUint8Array(to);
}

/** How y-websocket's phones speak, and so ours. The room is in the address. */
function plain() {
	const sync = (step, bytes) =>
		frame((to) => {
			encoding.writeVarUint(to, 0);
			encoding.writeVarUint(to, step);
			encoding.writeVarUint8Array(to, bytes);
		});
	return {
		hello: () => [sync(0, NOTHING_SEEN)],
		answer: () => sync(1, NOTHING_MISSING),
		update: (bytes) => sync(2, bytes),
		read(bytes) {
			const from = decoding.createDecoder(bytes);
			const type = decoding.readVarUint(from);
			if (type === 0) return readStep(from);
			const kind = OURS[type] ?? 'other';
			if (kind === 'kept') decoding.readVarUint(from); // the log's number
			return { kind, count: kind === 'kept' ? decoding.readVarUint(from) : 0 };
		}
	};
}

/** How Hocuspocus' phones speak: the room is in every frame, and a token goes first. */
function named(room) {
	const named = (type, write) =>
		frame((to) => {
			encoding.writeVarString(to, room);
			encoding.writeVarUint(to, type);
			write(to);
		});
	const sync = (step, bytes) =>
		named(0, (to) => {
			encoding.writeVarUint(to, step);
			encoding.writeVarUint8Array(to, bytes);
		});
	const token = named(2, (to) => {
		encoding.writeVarUint(to, 0);
		encoding.writeVarString(to, 'bench');
	});
	return {
		hello: () => [token, sync(0, NOTHING_SEEN)],
		answer: () => sync(1, NOTHING_MISSING),
		update: (bytes) => sync(2, bytes),
		read(bytes) {
			const from = decoding.createDecoder(bytes);
			decoding.readVarString(from);
			const type = decoding.readVarUint(from);
			return type === 0 || type === 4 ? readStep(from) : { kind: 'other' };
		}
	};
}

function readStep(from) {
	return { kind: STEPS[decoding.readVarUint(from)], bytes: decoding.readVarUint8Array(from) };
}

/** The two ways of speaking, by the name a server gives. */
export const WIRES = { plain, named };

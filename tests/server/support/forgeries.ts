import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** An update of one run of structs and a delete set, byte by byte, whoever it says it is from. */
export function forged(
	client: number,
	clock: number,
	structs: (Y.GC | Y.Item | Y.Skip)[],
	deletes: [client: number, clock: number, length: number][] = []
): Uint8Array {
	const writer = new Y.UpdateEncoderV1();
	const to = writer.restEncoder;
	encoding.writeVarUint(to, structs.length > 0 ? 1 : 0);
	if (structs.length > 0) {
		encoding.writeVarUint(to, structs.length);
		writer.writeClient(client);
		encoding.writeVarUint(to, clock);
		for (const struct of structs) struct.write(writer, 0);
	}
	encoding.writeVarUint(to, deletes.length);
	for (const [of, from, length] of deletes) {
		for (const number of [of, 1, from, length]) encoding.writeVarUint(to, number);
	}
	return writer.toUint8Array();
}

/** Nothing, where something of somebody will be. */
export function gc(client: number, clock: number, length: number) {
	return new Y.GC(Y.createID(client, clock), length);
}

/** A hole that reaches up to a clock. */
export function skip(client: number, clock: number, length: number) {
	return new Y.Skip(Y.createID(client, clock), length);
}

/** A value under a key of a root. */
export function entry(client: number, clock: number, root: string, key: string, value: unknown) {
	const content = new Y.ContentAny([value]);
	const id = Y.createID(client, clock);
	// Yjs writes a root by its name here, and does not say so in its types.
	return new Y.Item(id, null, null, null, null, root as unknown as Y.ID, key, content);
}

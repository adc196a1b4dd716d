import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

import type { Span } from './deletes.ts';
import type { Run, Struct } from './runs.ts';

/** Writes down what was taken of an update as an update of its own, in Yjs' first format. */
export function rewrite(runs: Iterable<Run>, deletes: ReadonlyMap<number, Span[]>): Uint8Array {
	const writer = new Y.UpdateEncoderV1();
	const to = writer.restEncoder;
	// Yjs writes higher client ids first.
	const taken = [...runs].filter((run) => run.taken.length > 0).sort((a, b) => b.client - a.client);
	encoding.writeVarUint(to, taken.length);
	for (const { client, taken: structs } of taken) {
		encoding.writeVarUint(to, structs.length);
		writer.writeClient(client);
		encoding.writeVarUint(to, (structs[0] as Struct).id.clock);
		for (const struct of structs) struct.write(writer, 0);
	}
	encoding.writeVarUint(to, deletes.size);
	for (const [client, spans] of [...deletes].sort(([a], [b]) => b - a)) {
		encoding.writeVarUint(to, client);
		encoding.writeVarUint(to, spans.length);
		for (const { clock, end } of spans) {
			encoding.writeVarUint(to, clock);
			encoding.writeVarUint(to, end - clock);
		}
	}
	return writer.toUint8Array();
}

import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { onWire, sharedSync } from '#server/relay/wire.ts';
import { expect, test } from 'vitest';
import * as ws from 'ws';

/** What ws itself would write for a frame. */
function asWs(frame: Uint8Array): Buffer {
	const { Sender } = ws as unknown as { Sender: unknown };
	const { frame: framed } = Sender as {
		frame(data: Buffer, how: object): Buffer[];
	};
	const how = { fin: true, rsv1: false, opcode: 2, mask: false, readOnly: true };
	return Buffer.concat(framed(Buffer.from(frame), how));
}

test('[RELAY-93] a frame made once for all sockets is, byte by byte, what ws makes for each', () => {
	for (const length of [0, 1, 125, 126, 127, 65_535, 65_536, 200_000]) {
		const frame = new Uint8Array(length).fill(7);
		expect(Buffer.compare(onWire(frame), asWs(frame)), `${length} bytes`).toBe(0);
	}
});

test('[RELAY-93] it is made once', () => {
	const [one, other] = [Uint8Array.of(1, 2), Uint8Array.of(1, 2)];
	expect(onWire(one)).toBe(onWire(one));
	const before = onWire(one);
	expect(onWire(other)).not.toBe(before);
});

test('[RELAY-93] what all are told is the same frame as any other, and lies in memory together with its head', () => {
	for (const length of [0, 120, 200, 70_000]) {
		const update = new Uint8Array(length).fill(7);
		const frame = sharedSync(STEP.update, update);
		expect(Buffer.compare(frame, syncFrame(STEP.update, update)), `${length} bytes`).toBe(0);
		expect(Buffer.compare(onWire(frame), asWs(frame)), `${length} bytes`).toBe(0);
		expect(onWire(frame).buffer).toBe(frame.buffer);
	}
});

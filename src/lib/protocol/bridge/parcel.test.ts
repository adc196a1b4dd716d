import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { contentHash, packParcel, readParcel, receiptOf } from './parcel.ts';
import { proofOf } from '../proofOf.ts';

const SAID = {
	...{ plan: 'plan-of-the-village-01', clients: [7, 4_000_000_000] },
	update: Uint8Array.from({ length: 500 }, (_, at) => at & 0x3f)
};
const TICKET = 'eyJ2IjoyfQ.c2lnbmF0dXJl';

test('[BRIDGE-1] what a phone packs the laptop unpacks', () => {
	const read = readParcel(packParcel(SAID, TICKET));
	expect(read).toMatchObject({ ...SAID, contents: 'eyJ2IjoyfQ' });
});

test('[BRIDGE-5] the signature of the ticket is not in the parcel, and the proof is about what it says', () => {
	const parcel = packParcel(SAID, TICKET);
	const read = readParcel(parcel)!;
	expect(JSON.stringify({ ...read, update: [] })).not.toContain('c2lnbmF0dXJl');
	expect(read.proof).toBe(proofOf('c2lnbmF0dXJl', contentHash(SAID)));
	expect(read.proof).not.toBe(proofOf('c2lnbmF0dXJm', contentHash(SAID)));
	for (const other of [{ plan: 'plan-of-the-village-02' }, { clients: [7] }]) {
		expect(contentHash({ ...SAID, ...other })).not.toBe(contentHash(SAID));
	}
});

test('[BRIDGE-3] what is no parcel is none, and one that would become a gigabyte is stopped', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(readParcel(bytes)).toBeUndefined();
		})
	);
	const good = packParcel(SAID, TICKET);
	expect(readParcel(good.subarray(0, -3))).toBeUndefined();
	expect(readParcel(deflateSync(new Uint8Array(3_000_000)))).toBeUndefined();
});

test('[BRIDGE-10] a receipt is four digits, another for another parcel', () => {
	const one = receiptOf(packParcel(SAID, TICKET));
	expect(one).toMatch(/^\d{4}$/);
	expect(receiptOf(packParcel({ ...SAID, clients: [8] }, TICKET))).not.toBe(one);
});

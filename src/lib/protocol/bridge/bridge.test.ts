import fc from 'fast-check';
import { expect, test } from 'vitest';

import { Gatherings } from './gathering.ts';
import { fromLetters, toLetters } from './letters.ts';
import { framesOf, frameText, parcelName, planTag, readFrame } from './lightFrame.ts';

const PLAN = 'plan-of-the-village-01';
const PIECE = 40;
const bytesOf = (length: number, seed = 1) =>
	Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 17 + (at >> 3) * seed) & 0xff);
const parcels = fc.uint8Array({ minLength: 1, maxLength: 600 });

/** Shows codes to a camera and gives the parcel, if it became whole, and how many codes that took. */
function shown(texts: Iterable<string>) {
	const gatherings = new Gatherings();
	let seen = 0;
	for (const text of texts) {
		seen += 1;
		const frame = readFrame(text);
		const whole = frame && gatherings.take(frame).whole;
		if (whole) return { whole, seen };
	}
	return { whole: undefined, seen };
}

function* endless(parcel: Uint8Array, from = 0) {
	const { text } = framesOf(PLAN, parcel, PIECE);
	for (let number = from; number < from + 3000; number++) yield text(number);
}

test('[BRIDGE-1] bytes become letters every QR reader gives back, and the same bytes again', () => {
	// RFC 9285, section 4.3
	expect(toLetters(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
	expect(new TextDecoder().decode(fromLetters('QED8WEX0'))).toBe('ietf!');
	fc.assert(
		fc.property(parcels, (bytes) => {
			expect(fromLetters(toLetters(bytes))).toEqual(bytes);
		})
	);
});

test('[BRIDGE-3] letters that stand for no bytes are no bytes', () => {
	for (const text of ['a', 'A', 'GGW', ':::', 'AA?']) expect(fromLetters(text)).toBeUndefined();
});

test('[BRIDGE-1] a parcel comes out of any codes: missed, doubled, out of order, begun in the middle', () => {
	fc.assert(
		fc.property(
			parcels,
			fc.nat(500),
			fc.infiniteStream(fc.constantFrom('seen', 'missed', 'twice', 'late')),
			(parcel, from, luck) => {
				const camera = function* () {
					const late: string[] = [];
					for (const text of endless(parcel, from)) {
						const { value } = luck.next();
						if (value === 'late') late.push(text);
						if (value === 'seen' || value === 'twice') yield text;
						if (value === 'twice') yield text;
						if (late.length > 3) yield* late.splice(0).reverse();
					}
				};
				expect(shown(camera()).whole).toEqual(parcel);
			}
		),
		{ numRuns: 60 }
	);
});

test('[BRIDGE-2] seen from the first code on, a parcel takes as many codes as it has parts', () => {
	const parcel = bytesOf(1000);
	expect(shown(endless(parcel))).toEqual({ whole: parcel, seen: 25 });
});

test('[BRIDGE-2] with every third code missed it takes a few more, and no second round', () => {
	const parcel = bytesOf(4000);
	const camera = function* () {
		let at = 0;
		for (const text of endless(parcel)) if (at++ % 3 !== 0) yield text;
	};
	const { whole, seen } = shown(camera());
	expect(whole).toEqual(parcel);
	expect(seen).toBeLessThan(100 + 12);
});

test('[BRIDGE-3] a code with any letter misread is passed over', () => {
	const { text } = framesOf(PLAN, bytesOf(300), PIECE);
	const good = text(3);
	fc.assert(
		fc.property(fc.nat(good.length - 1), fc.constantFrom('0', 'A', ':', 'z'), (at, letter) => {
			fc.pre(good[at] !== letter);
			expect(readFrame(good.slice(0, at) + letter + good.slice(at + 1))).toBeUndefined();
		})
	);
});

test('[BRIDGE-3] other codes in the room are passed over', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(readFrame(text)).toBeUndefined();
		})
	);
	expect(readFrame('http://192.168.137.1:3000/join#K7QF2M00')).toBeUndefined();
});

test('[BRIDGE-3] a frame that cannot be is none, however well it was made', () => {
	const frame = {
		...{ plan: planTag(PLAN), transfer: parcelName(bytesOf(9)) },
		...{ parts: 3, bytes: 9, number: 0, piece: bytesOf(3) }
	};
	expect(readFrame(frameText(frame))).toEqual(frame);
	for (const wrong of [
		{ parts: 0 },
		{ parts: 10, piece: bytesOf(1) },
		{ bytes: 10_000_000 },
		{ parts: 240_000, bytes: 240_000, piece: bytesOf(1) },
		{ number: 2 ** 31 },
		{ piece: bytesOf(4) }
	]) {
		expect(readFrame(frameText({ ...frame, ...wrong }))).toBeUndefined();
	}
});

test('[BRIDGE-3] a forged code costs a fresh start and never a wrong parcel', () => {
	const parcel = bytesOf(200);
	const { text, parts } = framesOf(PLAN, parcel, PIECE);
	const forged = { ...readFrame(text(0))!, piece: bytesOf(PIECE, 9) };
	const camera = function* () {
		yield frameText(forged);
		for (let number = 1; number < parts; number++) yield text(number);
		yield* endless(parcel);
	};
	expect(shown(camera()).whole).toEqual(parcel);
});

test('[BRIDGE-4] two phones before one camera are told apart', () => {
	const [ana, budi] = [bytesOf(700, 1), bytesOf(500, 2)];
	const gatherings = new Gatherings();
	const wholes: Uint8Array[] = [];
	const [hers, his] = [endless(ana), endless(budi)];
	for (let i = 0; i < 20; i++) {
		for (const { value } of [hers.next(), his.next()]) {
			const { whole } = gatherings.take(readFrame(value as string)!);
			if (whole) wholes.push(whole);
		}
	}
	expect(wholes).toContainEqual(ana);
	expect(wholes).toContainEqual(budi);
});

test('[BRIDGE-4] another plan’s phone is known by its tag', () => {
	const { text } = framesOf('plan-of-the-village-02', bytesOf(10), PIECE);
	expect(readFrame(text(0))?.plan).not.toBe(planTag(PLAN));
});

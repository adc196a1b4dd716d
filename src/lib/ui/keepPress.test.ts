import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { keepPress } from './keepPress.ts';

type Hear = (event: object) => void;

/** As much of an element as the keeper of presses asks for. */
class Thing {
	isConnected = true;
	isOff = false;
	textContent = '';
	getAttribute = () => null;
	presses: { detail: number }[] = [];
	readonly #around: Thing | undefined;
	constructor(
		readonly isControl: boolean,
		around?: Thing
	) {
		this.#around = around;
	}
	closest = (asked: string): Thing | null =>
		this.isControl ? this : (this.#around?.closest(asked) ?? null);
	matches = () => this.isOff;
	contains = (other: Thing | undefined): boolean =>
		other !== undefined && (other === this || this.contains(other.#around));
	dispatchEvent(event: { detail: number }) {
		this.presses.push(event);
		return true;
	}
}

let heard: Map<string, Hear>;
let stop: () => void;

beforeEach(() => {
	heard = new Map();
	vi.stubGlobal('document', {
		addEventListener: (name: string, hear: Hear) => heard.set(name, hear),
		removeEventListener: (name: string) => heard.delete(name)
	});
	vi.stubGlobal('Element', Thing);
	vi.stubGlobal(
		'MouseEvent',
		class {
			readonly detail: number;
			constructor(
				readonly type: string,
				{ detail }: { detail: number }
			) {
				this.detail = detail;
			}
		}
	);
	stop = keepPress();
});
afterEach(() => vi.unstubAllGlobals());

const main = new Thing(false);
const button = () => new Thing(true, main);

function press(target: Thing, button = 0) {
	heard.get('pointerdown')?.({ target, button, clientX: 100, clientY: 50 });
}

/** The click a browser makes of it. Gives whether it was let through. */
function click(target: Thing, said: object = {}): boolean {
	let isThrough = true;
	const stopImmediatePropagation = () => (isThrough = false);
	const by = { isTrusted: true, detail: 1, clientX: 100, clientY: 50, preventDefault: () => {} };
	heard.get('click')?.({ target, stopImmediatePropagation, ...by, ...said });
	return isThrough;
}

test('[LOOK-20] a click that the page lost by moving goes to what was pressed, once', () => {
	const send = button();
	press(new Thing(false, send));
	expect(click(main)).toBe(false);
	expect(send.presses).toMatchObject([{ type: 'click', detail: 1 }]);
	expect(click(main)).toBe(true);
	expect(send.presses).toHaveLength(1);
});

test('[LOOK-20] under a finger, what came to the place of the pressed thing is not pressed', () => {
	const [mine, another] = [button(), button()];
	press(mine);
	expect(click(another)).toBe(false);
	expect([mine.presses.length, another.presses.length]).toEqual([1, 0]);
});

test('[LOOK-20] a click inside what was pressed is left alone, and so is one on nothing', () => {
	const send = button();
	press(send);
	expect(click(new Thing(false, send))).toBe(true);
	press(main);
	expect(click(main)).toBe(true);
	expect(send.presses).toEqual([]);
});

test.each([
	['who slid off before letting go', { clientX: 111 }],
	['a key', { detail: 0 }],
	['the page itself', { isTrusted: false }]
])('[LOOK-20] %s does what it always did', (_, said) => {
	const send = button();
	press(send);
	expect(click(main, said)).toBe(true);
	expect(send.presses).toEqual([]);
});

test('[LOOK-20] what went off or away meanwhile is not pressed, nor by another button of the mouse', () => {
	const [off, gone, other] = [button(), button(), button()];
	press(off);
	off.isOff = true;
	expect(click(main)).toBe(true);
	press(gone);
	gone.isConnected = false;
	expect(click(main)).toBe(true);
	press(other, 2);
	expect(click(main)).toBe(true);
	expect([off, gone, other].flatMap(({ presses }) => presses)).toEqual([]);
});

test('[LOOK-20] where the pressed thing went or was switched off, what came to its place is not pressed', () => {
	const [gone, off, other] = [button(), button(), button()];
	[gone.textContent, off.textContent, other.textContent] = ['Simpan', 'Kirim', 'Hapus'];
	press(gone);
	gone.isConnected = false;
	expect(click(new Thing(false, other))).toBe(false);
	press(off);
	off.isOff = true;
	expect(click(other)).toBe(false);
	expect([gone, off, other].flatMap(({ presses }) => presses)).toEqual([]);
});

test('[LOOK-20] a pressed thing that was made anew meanwhile is pressed all the same', () => {
	const [before, anew] = [button(), button()];
	before.textContent = anew.textContent = 'Simpan';
	press(before);
	before.isConnected = false;
	expect(click(anew)).toBe(true);
});

test('[LOOK-20] ended, it hears nothing', () => {
	stop();
	expect(heard.size).toBe(0);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { stubObserver } from '../../../tests/support/fakeObserver.ts';
import { keepHand } from './keepHand.ts';

let changed: () => void;
let page: EventTarget & { activeElement: unknown; body: Thing };

/** As much of an element as the keyboard's keeper asks for. */
class Thing extends EventTarget {
	isConnected = true;
	isOff = false;
	isShown = true;
	laidOut = 0;
	tabIndex = 0;
	children: Thing[] = [];
	parentElement: Thing | null;
	constructor(parentElement: Thing | null = null) {
		super();
		this.parentElement = parentElement;
		parentElement?.children.push(this);
	}
	matches = () => this.isOff;
	closest = (asked: string) => (asked === 'dialog' || this.isShown ? null : this);
	getClientRects() {
		this.laidOut += 1;
		return { length: this.isShown ? 1 : 0 };
	}
	removeAttribute = () => {};
	focus() {
		page.activeElement = this;
		page.dispatchEvent(Object.defineProperty(new Event('focusin'), 'target', { value: this }));
	}
}

beforeEach(() => {
	vi.useFakeTimers();
	const body = new Thing();
	page = Object.assign(new EventTarget(), { activeElement: body as unknown, body });
	vi.stubGlobal('document', page);
	vi.stubGlobal('HTMLElement', Thing);
	changed = stubObserver();
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function twoButtons() {
	const row = new Thing(page.body);
	const [first, second] = [new Thing(row), new Thing(row)];
	const stop = keepHand();
	first.focus();
	const goes = () => {
		first.isConnected = false;
		row.children.shift();
		page.activeElement = page.body;
		changed();
		vi.runAllTimers();
	};
	return { first, second, goes, stop };
}

test('[MEET-12] when what has the keyboard goes, what stands there now has it; who points is left alone', () => {
	const { second, goes, stop } = twoButtons();
	page.dispatchEvent(new Event('keydown'));
	goes();
	expect(page.activeElement).toBe(second);
	stop();
	const other = twoButtons();
	page.dispatchEvent(new Event('keydown'));
	page.dispatchEvent(new Event('pointerdown'));
	other.goes();
	expect(page.activeElement).toBe(page.body);
});

test('[MEET-12] a button that was off for a moment has the keyboard again', () => {
	const { first } = twoButtons();
	page.dispatchEvent(new Event('keydown'));
	[first.isOff, page.activeElement] = [true, page.body];
	changed();
	vi.advanceTimersByTime(200);
	expect(page.activeElement).toBe(page.body);
	first.isOff = false;
	changed();
	expect(page.activeElement).toBe(first);
});

test('[MEET-12] while somebody types the page is not laid out to see whether the keyboard is lost', () => {
	const { first } = twoButtons();
	page.dispatchEvent(new Event('keydown'));
	for (let letter = 0; letter < 5; letter += 1) changed();
	expect(first.laidOut).toBe(0);
});

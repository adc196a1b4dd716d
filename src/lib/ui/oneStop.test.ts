import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { stubObserver } from '../../../tests/support/fakeObserver.ts';
import { oneStop } from './oneStop.ts';

let changed: () => void;
let focused: Tool | undefined;

/** As much of an element as a row asks for. */
class Tool extends EventTarget {
	tabIndex = 0;
	isOff = false;
	isPressed = false;
	lid: object | null = null;
	readonly row: EventTarget;
	constructor(row: EventTarget) {
		super();
		this.row = row;
	}
	matches = (asked: string) => (asked === ':disabled' ? this.isOff : this.isPressed);
	closest = () => this.lid;
	focus() {
		this.row.dispatchEvent(from(new Event('focusin'), this));
	}
}

const from = <E extends Event>(event: E, target: Tool): E =>
	Object.defineProperty(event, 'target', { value: target });

beforeEach(() => {
	focused = undefined;
	vi.stubGlobal('HTMLElement', Tool);
	changed = stubObserver();
});
afterEach(() => void vi.unstubAllGlobals());

function rowOf(count: number) {
	const lids = new Set<object>();
	const row = Object.assign(new EventTarget(), {
		querySelectorAll: () => tools,
		contains: (node: object) => lids.has(node)
	});
	const tools: Tool[] = Array.from({ length: count }, () => new Tool(row));
	row.addEventListener('focusin', ({ target }) => (focused = target as Tool));
	const start = () => oneStop(row as unknown as HTMLElement);
	const press = (key: string, on: Tool, more = {}) => {
		const event = Object.assign(new Event('keydown', { cancelable: true }), { key, ...more });
		row.dispatchEvent(from(event, on));
		return event.defaultPrevented;
	};
	const stops = () => tools.map(({ tabIndex }) => tabIndex);
	return { tools, lids, start, press, stops };
}

test('[MEET-12] a row is one stop: what is chosen, else its first; arrows, Home and End go round it', () => {
	const { tools, start, press, stops } = rowOf(3);
	tools[1]!.isPressed = true;
	start();
	expect(stops()).toEqual([-1, 0, -1]);
	expect(press('ArrowRight', tools[1]!)).toBe(true);
	expect([focused, stops()]).toEqual([tools[2], [-1, -1, 0]]);
	press('ArrowRight', tools[2]!);
	expect(focused).toBe(tools[0]);
	press('End', tools[0]!);
	expect(focused).toBe(tools[2]);
	expect(press('ArrowLeft', tools[2]!, { ctrlKey: true })).toBe(false);
});

test('[MEET-12] a row whose tools are all off at first is come to once one is on; what lies in a closed part of it is no stop', () => {
	const { tools, lids, start, press, stops } = rowOf(3);
	const lid = {};
	lids.add(lid);
	tools[0]!.isOff = tools[1]!.isOff = true;
	Object.assign(tools[2]!, { lid, isPressed: true });
	start();
	expect(stops()).toEqual([-1, -1, -1]);
	tools[0]!.isOff = tools[1]!.isOff = false;
	changed();
	expect(stops()).toEqual([0, -1, -1]);
	press('End', tools[0]!);
	expect(focused).toBe(tools[1]);

	tools[2]!.lid = null; // it is opened, and the keyboard goes in
	changed();
	tools[2]!.focus();
	expect(stops()).toEqual([-1, -1, 0]);
	tools[2]!.lid = lid; // and closed
	changed();
	expect(stops()).toEqual([0, -1, -1]);
});

test('[MEET-12] a row that is itself in a closed part keeps its one stop for when that opens', () => {
	const { tools, start, stops } = rowOf(2);
	for (const tool of tools) tool.lid = { around: 'the row' };
	start();
	expect(stops()).toEqual([0, -1]);
});

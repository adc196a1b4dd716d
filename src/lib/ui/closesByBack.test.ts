import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type State = Record<string, unknown>;

/** What the router keeps of the page. */
const PAGE = { 'sveltekit:history': 7 };

/** A browser's history behind the page that led here, as far as Back needs it: it tells the page where it came to. */
class FakeHistory {
	readonly entries: State[] = [PAGE];
	at = 0;
	readonly #hear: () => void;

	constructor(hear: () => void) {
		this.#hear = hear;
	}
	get state(): State | undefined {
		return this.entries[this.at];
	}
	pushState(state: State): void {
		this.entries.splice(this.at + 1, Infinity, state);
		this.at++;
	}
	replaceState(state: State): void {
		this.entries[this.at] = state;
	}
	go(by: number): void {
		if (this.at + by < -1) return; // further than there is anything
		this.at += by;
		if (!this.isLeft) this.#hear();
	}
	get isLeft(): boolean {
		return this.at < 0;
	}
	/** One press of Back. False when the page is left. */
	back(): boolean {
		this.go(-1);
		vi.runAllTimers();
		return !this.isLeft;
	}
}

let history: FakeHistory;
let closesByBack: (typeof import('./closesByBack.ts'))['closesByBack'];

beforeEach(async () => {
	vi.useFakeTimers();
	let hear = () => {};
	history = new FakeHistory(() => hear());
	vi.stubGlobal('history', history);
	vi.stubGlobal('addEventListener', (_: string, act: () => void) => (hear = act));
	vi.resetModules();
	({ closesByBack } = await import('./closesByBack.ts'));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Opens something over the page. `closed` counts how often Back closed it. */
function open({ stays = false } = {}) {
	const sheet = { closed: 0, close: () => {} };
	const gone = closesByBack(() => {
		sheet.closed++;
		if (!stays) gone();
	});
	sheet.close = gone;
	return sheet;
}

test('[ARRIVE-27] Back closes what lies over the page, the newest first, and only then leaves', () => {
	const sheet = open();
	vi.runAllTimers();
	const question = open();
	vi.runAllTimers();
	expect(history.back()).toBe(true);
	expect([sheet.closed, question.closed]).toEqual([0, 1]);
	expect(history.back()).toBe(true);
	expect([sheet.closed, question.closed]).toEqual([1, 1]);
	expect(history.back()).toBe(false);
});

test('[ARRIVE-27] a sheet that gives way to another takes one step of the history, which the router knows as its own', () => {
	const menu = open();
	vi.runAllTimers();
	const scribe = open();
	menu.close();
	vi.runAllTimers();
	expect(history.entries).toEqual([PAGE, { ...PAGE, over: 1 }]);
	history.back();
	expect([menu.closed, scribe.closed]).toEqual([0, 1]);
});

test('[ARRIVE-27] whatever was opened and closed by hand before, one Back closes what is open now', () => {
	const [sheet, question] = [open(), open()];
	vi.runAllTimers();
	question.close();
	sheet.close();
	const later = open();
	vi.runAllTimers();
	expect(history.entries).toHaveLength(3);
	history.back();
	expect(later.closed).toBe(1);
});

test('[ARRIVE-27] where all was closed by hand, one Back leaves, however many things lay over the page', () => {
	const all = [open(), open(), open()];
	vi.runAllTimers();
	for (const each of all.reverse()) each.close();
	expect(history.entries).toHaveLength(4);
	expect(history.back()).toBe(false);
	expect(all.map(({ closed }) => closed)).toEqual([0, 0, 0]);
});

test('[ARRIVE-27] a sheet that Back closed after a question over it was closed by hand leaves no step behind', () => {
	const sheet = open();
	vi.runAllTimers();
	const question = open();
	vi.runAllTimers();
	question.close();
	expect([history.back(), sheet.closed, history.back()]).toEqual([true, 1, false]);
});

test('[ARRIVE-27] wherever the room moves on to between two sheets, one Back leaves', () => {
	for (const room of [1, 2, 3]) {
		const sheet = open();
		vi.runAllTimers();
		sheet.close();
		history.replaceState({ ...PAGE, room });
	}
	expect(history.entries).toHaveLength(2);
	expect(history.back()).toBe(false);
});

test('[ARRIVE-27] another page begins anew, and the step a sheet left on the page before is no Back of its own', () => {
	const sheet = open();
	vi.runAllTimers();
	sheet.close();
	history.pushState({ 'sveltekit:history': 8 });
	const next = open();
	vi.runAllTimers();
	expect([history.back(), next.closed, history.at]).toEqual([true, 1, 2]);
	expect([history.back(), history.at]).toEqual([true, 1]);
	expect(history.back()).toBe(false);
});

test('[ARRIVE-27] what stays open is there for the next Back too, and the room may have moved on meanwhile', () => {
	const cover = open({ stays: true });
	vi.runAllTimers();
	history.entries[1] = PAGE; // the router put the room's next step in the place of this one
	expect([history.back(), history.back(), cover.closed]).toEqual([true, true, 2]);
});

test('[ARRIVE-27] after a reload what is opened again takes the step that is there', async () => {
	history.pushState({ ...PAGE, over: 1 });
	const cover = open();
	vi.runAllTimers();
	expect(history.entries).toHaveLength(2);
	history.back();
	expect(cover.closed).toBe(1);
});

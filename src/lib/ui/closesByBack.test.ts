import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type State = Record<string, unknown>;

/** A browser's history, as far as Back needs it: it tells the page where it came to. */
class FakeHistory {
	readonly entries: State[] = [{ router: 7 }];
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
	/** False when the page is left. */
	back(): boolean {
		if (this.at === 0) return false;
		this.at--;
		this.#hear();
		vi.runAllTimers();
		return true;
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
	expect(history.entries).toEqual([{ router: 7 }, { router: 7, over: 1 }]);
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

test('[ARRIVE-27] what stays open is there for the next Back too, and the room may have moved on meanwhile', () => {
	const cover = open({ stays: true });
	vi.runAllTimers();
	history.entries[1] = { router: 7 }; // the router put the room's next step in the place of this one
	expect([history.back(), history.back(), cover.closed]).toEqual([true, true, 2]);
});

test('[ARRIVE-27] after a reload what is opened again takes the step that is there', async () => {
	history.pushState({ router: 7, over: 1 });
	const cover = open();
	vi.runAllTimers();
	expect(history.entries).toHaveLength(2);
	history.back();
	expect(cover.closed).toBe(1);
});

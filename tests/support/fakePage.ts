import { vi } from 'vitest';

import { stubObserver } from './fakeObserver.ts';

type Given = Record<string, string | boolean>;
type Act = (event: object) => void;

/** As much of an element as listening asks of it. Selectors are tags, `[name]`, `[name=value]`, `:not(…)` and one step within another. */
export class FakeElement {
	readonly nodeType = 1;
	readonly childNodes: (FakeElement | { nodeType: 3; textContent: string })[];
	parentElement: FakeElement | null = null;
	isConnected = true;
	control: FakeElement | undefined;
	ownerDocument: FakePage | undefined;
	given: Given;
	readonly #tag: string;

	constructor(tag: string, given: Given, inside: readonly (FakeElement | string)[]) {
		this.#tag = tag;
		this.given = given;
		this.childNodes = inside.map((each) =>
			typeof each === 'string' ? { nodeType: 3, textContent: each } : each
		);
		for (const each of inside) if (each instanceof FakeElement) each.parentElement = this;
	}

	get value(): string {
		return String(this.given['value'] ?? '');
	}

	get checked(): boolean {
		return this.given['checked'] === true;
	}

	get open(): boolean {
		return this.given['open'] === true;
	}

	get disabled(): boolean {
		return this.given['disabled'] === true;
	}

	getAttribute(name: string): string | null {
		return this.given[name] === undefined ? null : String(this.given[name]);
	}

	hasAttribute(name: string): boolean {
		return this.given[name] !== undefined;
	}

	toggleAttribute(name: string, on: boolean): void {
		if (on) this.given[name] = '';
		else
			this.given = Object.fromEntries(Object.entries(this.given).filter(([each]) => each !== name));
	}

	matches(selector: string): boolean {
		return selector.split(/,(?![^(]*\))/).some((one) => {
			const not = /:not\(([^)]*)\)/.exec(one)?.[1];
			const steps = one
				.replace(/:not\([^)]*\)/, '')
				.trim()
				.split(' ');
			return !(not && this.matches(not)) && this.#stands(steps);
		});
	}

	closest(selector: string): FakeElement | null {
		return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null);
	}

	querySelectorAll(selector: string): FakeElement[] {
		const inside = this.childNodes.filter((each) => each instanceof FakeElement);
		return inside.flatMap((each) => [
			...(selector === '*' || each.matches(selector) ? [each] : []),
			...each.querySelectorAll(selector)
		]);
	}

	#stands(steps: readonly string[]): boolean {
		const around = steps.slice(0, -1).join(' ');
		const isWithin = around === '' || Boolean(this.parentElement?.closest(around));
		return isWithin && this.#is(steps.at(-1) ?? '');
	}

	#has(name: string, value: string | undefined): boolean {
		return value ? this.given[name] === value : this.hasAttribute(name);
	}

	#is(step: string): boolean {
		if (step === ':disabled') return this.disabled;
		const read = /^(\w*)(?:\[([\w-]+)(?:="?([\w-]+)"?)?\])?$/.exec(step);
		if (!read) return false;
		const [, tag, name] = read;
		const has = !name || this.#has(name, read[3]);
		return step !== '' && (!tag || tag === this.#tag) && has;
	}
}

/** An element with what is in it. */
export function el(
	tag: string,
	given: Given = {},
	...inside: (FakeElement | string)[]
): FakeElement {
	return new FakeElement(tag, given, inside);
}

/** A page that a test touches. It stands in for the browser's own until the test ends. */
export class FakePage {
	readonly body: FakeElement;
	activeElement: FakeElement | undefined;
	readonly #acts = new Map<string, Act>();
	readonly #changed: (changes: object[]) => void;

	constructor(...inside: FakeElement[]) {
		this.body = el('body', {}, ...inside);
		for (const each of this.body.querySelectorAll('*')) each.ownerDocument = this;
		vi.stubGlobal('Element', FakeElement);
		vi.stubGlobal('HTMLDialogElement', FakeElement);
		this.#changed = stubObserver();
	}

	addEventListener(name: string, act: Act): void {
		this.#acts.set(name, act);
	}

	removeEventListener(name: string): void {
		this.#acts.delete(name);
	}

	querySelector(selector: string): FakeElement | null {
		return this.body.querySelectorAll(selector)[0] ?? null;
	}

	/** True if it goes on to what is touched. */
	event(name: string, target: FakeElement, detail = 1): boolean {
		let goesOn = true;
		const stopped = () => void (goesOn = false);
		this.#acts.get(name)?.({ target, detail, preventDefault: stopped, stopPropagation: stopped });
		return goesOn;
	}

	/** Something is there that was not, or a sheet was opened. */
	shows(target: FakeElement, type = 'childList'): void {
		this.#changed([{ type, target, addedNodes: type === 'childList' ? [target] : [] }]);
	}
}

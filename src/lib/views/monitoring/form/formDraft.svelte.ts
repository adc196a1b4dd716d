import { draftIn, keepDraft } from '#lib/session/settings.ts';

import type { Written } from './formField.ts';

/**
 * What is written in a small form and not saved yet. It outlives its sheet, a change of step, a reload and an empty
 * battery, on this device only, and is gone once it was taken (YEAR-32). Only what differs from an empty form is kept:
 * the day it would begin with is always the day it is opened.
 */
export class FormDraft {
	written = $state<Written>({});
	/** Half-written words were found: the form says so, and offers an empty one. */
	goesOn = $state(false);
	readonly #key: string;
	readonly #blank: () => Written;

	/** `key`: which form it is, with the plan's id in it. `blank`: what stands in it before anybody wrote. */
	constructor(key: string, blank: () => Written) {
		this.#key = `form.${key}`;
		this.#blank = blank;
		const kept = keptIn(this.#key, blank());
		this.written = { ...blank(), ...kept };
		this.goesOn = Object.keys(kept).length > 0;
	}

	/** Keeps on this device what is written so far. Called whenever it changes. */
	keep(): void {
		const blank = this.#blank();
		const said = Object.entries(this.written).filter(([name, text]) => text !== blank[name]);
		keepDraft(this.#key, said.length > 0 ? JSON.stringify(Object.fromEntries(said)) : '');
	}

	/** An empty form again: it was taken, or somebody begins anew. */
	clear(): void {
		this.written = this.#blank();
		this.goesOn = false;
		keepDraft(this.#key, '');
	}
}

/** Whether a form of this key was begun here and not saved. */
export function isBegun(key: string): boolean {
	return draftIn(`form.${key}`) !== '';
}

/** What was kept. Whoever wrote it, only words for questions the form has come back. */
function keptIn(key: string, blank: Written): Written {
	try {
		const read: unknown = JSON.parse(draftIn(key) || '{}');
		const said = Object.entries(Object(read) as Record<string, unknown>);
		return Object.fromEntries(
			said.filter(
				(one): one is [string, string] => typeof one[1] === 'string' && Object.hasOwn(blank, one[0])
			)
		);
	} catch {
		return {}; // not what we wrote
	}
}

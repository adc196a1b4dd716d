import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';

import { untilHere } from './untilHere.ts';

/** The screen of the step the room is at, fetched until it is here. Make it while a component is being made. */
export class FetchedScreen {
	/** True after it could not be fetched, until it could. */
	isLost = $state(false);
	#shown = $state.raw<{ step: Step; Screen: Component }>();
	readonly #step: () => Step;

	constructor(step: () => Step, fetch: (step: Step) => Promise<Component>) {
		this.#step = step;
		$effect(() => {
			const asked = step();
			return untilHere(() => fetch(asked), {
				here: (Screen) => ([this.#shown, this.isLost] = [{ step: asked, Screen }, false]),
				lost: () => (this.isLost = true)
			});
		});
	}

	/** The screen, once it is here. */
	get Screen(): Component | undefined {
		return this.#shown?.step === this.#step() ? this.#shown.Screen : undefined;
	}
}

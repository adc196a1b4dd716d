import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';

/**
 * The screen of the step the room is at. One that is not here yet is fetched, again and again if the laptop is out of
 * reach. Make it while a component is being made.
 */
export class FetchedScreen {
	/** True after it could not be fetched, until it could. */
	isLost = $state(false);
	#shown = $state.raw<{ step: Step; Screen: Component }>();
	#turn = $state(0);
	readonly #step: () => Step;

	constructor(step: () => Step, fetch: (step: Step) => Promise<Component>) {
		this.#step = step;
		$effect(() => {
			const asked = step();
			let again: ReturnType<typeof setTimeout> | undefined;
			void this.#turn;
			fetch(asked).then(
				(Screen) => ([this.#shown, this.isLost] = [{ step: asked, Screen }, false]),
				() => {
					this.isLost = true;
					again = setTimeout(() => (this.#turn += 1), 2000);
				}
			);
			return () => clearTimeout(again);
		});
	}

	/** The screen, once it is here. */
	get Screen(): Component | undefined {
		return this.#shown?.step === this.#step() ? this.#shown.Screen : undefined;
	}
}

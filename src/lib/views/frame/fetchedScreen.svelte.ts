import type { Component } from 'svelte';

import type { Step } from '#lib/domain/method.ts';

import { untilHere } from './untilHere.ts';

/** The screen of a step. */
interface FetchedScreen {
	/** True after it could not be fetched, until it could. */
	readonly isLost: boolean;
	/** The screen, once it is here. */
	readonly Screen: Component | undefined;
}

/** The screen of the step the room is at, fetched until it is here. Make it while a component is being made. */
export function fetchedScreen(
	step: () => Step,
	fetch: (step: Step) => Promise<Component>
): FetchedScreen {
	let isLost = $state(false);
	let shown = $state.raw<{ step: Step; Screen: Component }>();
	$effect(() => {
		const asked = step();
		return untilHere(() => fetch(asked), {
			here: (Screen) => ([shown, isLost] = [{ step: asked, Screen }, false]),
			lost: () => (isLost = true)
		});
	});
	return {
		get isLost() {
			return isLost;
		},
		get Screen() {
			return shown?.step === step() ? shown.Screen : undefined;
		}
	};
}

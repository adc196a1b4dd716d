import { createSubscriber } from 'svelte/reactivity';

/** The one bridge from a plan to Svelte: a value that is read again when its source says so. */
export class Live<T> {
	readonly #value: T;

	constructor(watch: (changed: () => void) => () => void, read: () => T) {
		const listen = createSubscriber(watch);
		this.#value = $derived.by(() => (listen(), read()));
	}

	get current(): T {
		return this.#value;
	}
}

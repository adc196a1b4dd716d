/** What a step has beside its board: on a whole page of board it is shown when somebody asks for it. */
export class Beside {
	isShown = $state(false);
	readonly #shows: () => void;

	/** `shows` hears that it is asked for. */
	constructor(shows: () => void) {
		this.#shows = shows;
	}

	show(isShown: boolean): void {
		if (isShown === this.isShown) return;
		this.isShown = isShown;
		if (isShown) this.#shows();
	}
}

import type { ToldSoFar } from '#lib/domain/votes/scene.ts';
import type { RecordName } from '#lib/domain/votes/sealed/record.ts';

import { within, type Scene } from './scenes.ts';

/**
 * Where this wall is in the telling of a round: where the desk brought it, or where keys on the wall turned it since.
 * Turning here is this wall's alone: a wall writes nothing.
 */
export class Teller {
	readonly #round: RecordName;
	readonly #scenes: () => readonly Scene[];
	readonly #shared: () => ToldSoFar | undefined;
	/** What keys did, and at which scene of the desk they did it. */
	#own = $state<{ at: number; since: number }>();
	readonly at = $derived.by(() => this.#read());

	constructor(
		round: RecordName,
		scenes: () => readonly Scene[],
		shared: () => ToldSoFar | undefined
	) {
		this.#round = round;
		this.#scenes = scenes;
		this.#shared = shared;
	}

	get scene(): Scene {
		return this.#scenes()[this.at] ?? { show: 'here' };
	}

	/** Turns so many scenes on or back. */
	turn(by: number): void {
		this.#own = { at: within(this.#scenes(), this.at + by), since: this.#desk() };
	}

	#read(): number {
		const desk = this.#desk();
		const own = this.#own;
		return within(this.#scenes(), own && own.since === desk ? own.at : desk);
	}

	#desk(): number {
		const shared = this.#shared();
		return shared?.round === this.#round ? shared.at : 0;
	}
}

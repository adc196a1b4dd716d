import { words } from '#lib/i18n/words.svelte.ts';
import { recall, remember } from '#lib/session/settings.ts';

import { Speaker } from '../problems/analysis/speaker.svelte.ts';

const NAME = 'listen';

/** Read with these where the meeting's language has no voice: they sound out Indonesian letters as we do. */
const STAND_INS = ['id', 'ms'];

/** Whether this phone says what is touched before it does it. It stays on the device, and is no part of a plan (LISTEN-1). */
class Listening {
	#isWanted = $state(recall(NAME) !== undefined);
	readonly speaker = new Speaker(() => words.language, undefined, STAND_INS);

	/** A phone without any voice goes on by one touch, whatever was wanted (LISTEN-6). */
	readonly isOn = $derived(this.#isWanted && this.speaker.voice !== undefined);

	/** Goes on where it was off, and the other way round. */
	turn(): void {
		this.#isWanted = !this.isOn;
		remember(NAME, this.#isWanted ? 'on' : '');
	}
}

/** The one of this device. */
export const listening = new Listening();

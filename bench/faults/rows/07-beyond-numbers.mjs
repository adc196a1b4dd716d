// Two small updates after which a clock is larger than any number lib0 agrees to read. It reads eight bytes
// as they come and refuses the ninth, so each of the two is fine by itself, and what they add up to is not.
import { poisoned, verdict } from '../support/poison.mjs';
import { gap } from '../support/votes.mjs';

const CLIENT = 200_000_001;
const EIGHT_BYTES = 2 ** 56 - 2 ** 10;

export const row = {
	id: '7',
	attack: 'two updates of 17 and 24 bytes that carry a clock over 2^53',
	target: 'refused',
	async run(start) {
		const updates = [gap(CLIENT, 0, EIGHT_BYTES), gap(CLIENT, EIGHT_BYTES, EIGHT_BYTES)];
		return verdict(await poisoned(await start(), updates));
	}
};

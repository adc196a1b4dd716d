// JSON of 40 kB, nested 20,000 deep, inside an update that can be applied: reading it is easy, telling it again is not.
import * as encoding from 'lib0/encoding';

import { poisoned, verdict } from '../support/poison.mjs';
import { bytes } from '../support/wire.mjs';

const EMBED = 5;
const DEPTH = 20_000;

export const row = {
	id: '6',
	attack: '40 kB of nested JSON in an update that can be applied',
	target: 'refused',
	async run(start) {
		const update = bytes((to) => {
			for (const number of [1, 1, 9_100_001, 0]) encoding.writeVarUint(to, number);
			encoding.writeUint8(to, EMBED);
			encoding.writeVarUint(to, 1); // its parent is a root by name
			encoding.writeVarString(to, 'x');
			encoding.writeVarString(to, `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`);
			encoding.writeVarUint(to, 0);
		});
		return verdict(await poisoned(await start(), [update]));
	}
};

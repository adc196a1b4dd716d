// Ten bytes that announce 33 million structs.
import * as encoding from 'lib0/encoding';

import { growthDuring } from '../support/servers.mjs';
import { pause, visit } from '../support/visitor.mjs';
import { bytes } from '../support/wire.mjs';

export const row = {
	id: '8',
	attack: 'a 10-byte update that announces 33 million structs',
	target: '+0 MB',
	async run(start) {
		const server = await start();
		const attacker = await visit(server);
		await attacker.joins();
		await pause(500);
		const update = bytes((to) => {
			for (const number of [1, 33_000_000, 9, 0]) encoding.writeVarUint(to, number);
		});
		const growth = await growthDuring(server.pid, async () => {
			attacker.update(update);
			await pause(1000);
		});
		return {
			figure: server.isAlive() ? `+${growth} MB` : '**the process ends**',
			won: server.isAlive() && growth < 8
		};
	}
};

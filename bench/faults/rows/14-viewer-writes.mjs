// Somebody who may only look writes.
import { pause, visit } from '../support/visitor.mjs';
import { phoneWith, votesSeen } from '../support/votes.mjs';

export const row = {
	id: '14',
	attack: 'a viewer writes',
	target: 'refused',
	async run(start) {
		const server = await start();
		const client = 9_500_001;
		const viewer = await visit(server, {
			role: 'viewer',
			doc: phoneWith(client),
			clients: [client]
		});
		await viewer.joins();
		viewer.change(() => viewer.doc.getMap('votes').set(`${client}-0`, 'yes'));
		await pause(500);
		const seen = await votesSeen(server, client);
		const isRefused = viewer.refused.includes('read-only');
		const none = server.wire === 'ours' ? '' : ' (as it comes it has no roles)';
		return { figure: seen > 0 ? `accepted${none}` : 'refused', won: seen === 0 && isRefused };
	}
};

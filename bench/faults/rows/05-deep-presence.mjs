// Presence of 100 kB, nested as deeply as it goes; then somebody joins.
import { pause, visit } from '../support/visitor.mjs';

export const row = {
	id: '5',
	attack: '100 kB of nested presence, then somebody joins',
	target: 'refused, everybody goes on',
	async run(start) {
		const server = await start();
		const [attacker, other] = [await visit(server), await visit(server)];
		await other.joins();
		let largest = 0;
		other.onFrame = ({ length }) => (largest = Math.max(largest, length));
		const json = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
		attacker.presence([{ client: 8_000_001, clock: 1, json }]);
		await pause(700);
		const newcomer = await visit(server).catch(() => undefined);
		const joined = (await newcomer?.joins()) ?? false;
		const isAlive = server.isAlive();
		const passed = largest > 50_000 ? ', passed on to others' : '';
		return {
			figure: isAlive
				? `survived, newcomer ${joined ? 'joins' : 'cannot join'}${passed}`
				: '**the process ends**',
			won: isAlive && joined && passed === ''
		};
	}
};

// Presence written in the name of somebody else.
import { pause, visit } from '../support/visitor.mjs';

export const row = {
	id: '15',
	attack: "somebody else's presence overwritten",
	target: 'refused',
	async run(start) {
		const server = await start();
		const [victim, attacker, observer] = [
			await visit(server),
			await visit(server),
			await visit(server)
		];
		await Promise.all([victim, attacker, observer].map((each) => each.joins()));
		let isSeen = false;
		observer.onFrame = (data) => (isSeen ||= data.includes('forged-name'));
		const client = victim.doc.clientID;
		victim.presence([{ client, clock: 1, json: '{"name":"own-name"}' }]);
		await pause(300);
		attacker.presence([{ client, clock: 2, json: '{"name":"forged-name"}' }]);
		await pause(500);
		return {
			figure: isSeen ? 'possible for anybody' : 'not passed on',
			won: !isSeen && server.isAlive()
		};
	}
};

// Names that are paths, properties or very long, asked for with whatever ticket there is.
import { until, visit } from '../support/visitor.mjs';

const NAMES = {
	'../../etc/passwd': '..%2f..%2fetc%2fpasswd',
	'a\\0b': 'a%00b',
	__proto__: '__proto__',
	constructor: 'constructor',
	'100,000 letters': 'a'.repeat(100_000)
};

export const row = {
	id: '12b',
	attack: 'odd room names',
	target: 'none becomes a room',
	async run(start) {
		const server = await start();
		const mine = await server.seat();
		const rooms = [];
		for (const [name, path] of Object.entries(NAMES)) {
			if (await becomesRoom(server, mine, path)) rooms.push(name);
		}
		const figure =
			rooms.length === 0
				? 'none'
				: `become rooms: ${rooms.map((name) => `\`${name}\``).join(', ')}`;
		return {
			figure: server.isAlive() ? figure : '**the process ends**',
			won: rooms.length === 0 && server.isAlive()
		};
	}
};

async function becomesRoom(server, mine, path) {
	const base = `ws://127.0.0.1:${server.port}`;
	const url =
		server.wire === 'ours'
			? `${base}/sync/${path}/plan`
			: `${base}/${server.wire === 'plain' ? path : ''}`;
	const room = server.wire === 'named' ? decodeURIComponent(path) : mine.room;
	const guest = await visit(server, { given: { ...mine, url, room } });
	await until(() => guest.isSynced || guest.closedWith !== undefined, 3000);
	guest.leave();
	return guest.isSynced;
}

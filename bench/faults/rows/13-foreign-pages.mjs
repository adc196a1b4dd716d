// Upgrades from pages of other sites, and under names that are not this machine's, with a good ticket where there are tickets.
import { knock } from '../support/rawSocket.mjs';

const ORIGINS = [
	'http://evil.example',
	'https://evil.example',
	'null',
	'file://',
	'http://localhost:1',
	'http://localhost.evil.example'
];
const HOSTS = ['evil.example', 'localhost.evil.example:80', null];

export const row = {
	id: '13',
	attack: `${ORIGINS.length} foreign Origins, ${HOSTS.length} foreign or missing Hosts`,
	target: '0 of 9 accepted',
	async run(start) {
		const server = await start();
		const { path, protocols } = await server.seat();
		const ticket = protocols.length > 0 && { 'Sec-WebSocket-Protocol': protocols.join(', ') };
		const asked = [...ORIGINS.map((Origin) => ({ Origin })), ...HOSTS.map((Host) => ({ Host }))];
		let accepted = 0;
		for (const headers of asked) {
			const { socket, status } = await knock(server, path, { ...ticket, ...headers });
			if (status === 101) accepted++;
			socket.destroy();
		}
		const own = await knock(server, path, { ...ticket, Origin: `http://localhost:${server.port}` });
		own.socket.destroy();
		return {
			figure: `${accepted} of ${asked.length} accepted`,
			won: accepted === 0 && own.status === 101
		};
	}
};

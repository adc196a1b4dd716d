// Sockets that are opened and say nothing, and connections that do not even ask for anything.
import { connect } from 'node:net';

import { knock } from '../support/rawSocket.mjs';
import { pause } from '../support/visitor.mjs';

const SOCKETS = process.env.REMBUK_FAULT_FULL ? 4000 : 1000;
const SECONDS = 10;

export const row = {
	id: '11',
	attack: `${SOCKETS} silent sockets without a login, and 100 connections that ask nothing, after ${SECONDS} s`,
	target: 'closed after 5 s',
	async run(start) {
		const server = await start();
		const path = server.wire === 'ours' ? '/sync/a-plan-nobody-knows-00/plan' : '/village';
		const sockets = [];
		for (let i = 0; i < SOCKETS; i += 100) {
			sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => knock(server, path)))));
		}
		const mute = Array.from({ length: 100 }, () =>
			connect(server.port, '127.0.0.1')
				.on('error', () => {})
				.resume()
		);
		await pause(SECONDS * 1000);
		const open = sockets.filter(({ socket }) => !hasEnded(socket)).length;
		const silent = mute.filter((socket) => !hasEnded(socket)).length;
		for (const each of [...sockets.map(({ socket }) => socket), ...mute]) each.destroy();
		return { figure: `${open} and ${silent} still open`, won: open === 0 && silent === 0 };
	}
};

function hasEnded(socket) {
	return socket.destroyed || socket.readableEnded;
}

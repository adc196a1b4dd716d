// The floor: passes every binary frame on to everybody else and understands nothing but the first question.
import { createServer } from 'node:http';

import { WebSocketServer } from 'ws';

const NOTHING_MISSING = Buffer.from([0, 1, 2, 0, 0]);
const rooms = new Map();
const server = createServer();

new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, { url }) => {
	const room = rooms.get(url) ?? new Set();
	rooms.set(url, room.add(socket));
	socket.on('close', () => room.delete(socket));
	socket.on('message', (frame) => {
		const isQuestion = frame[0] === 0 && frame[1] === 0;
		if (isQuestion) socket.send(NOTHING_MISSING);
		else for (const other of room) if (other !== socket) other.send(frame);
	});
});

server.listen(Number(process.env.PORT), process.env.HOST);

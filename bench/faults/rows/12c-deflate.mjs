// Compression is offered; agreeing to it costs memory for each socket and can be made to burst.
import { knock } from '../support/rawSocket.mjs';

export const row = {
	id: '12c',
	attack: 'permessage-deflate offered',
	target: 'not negotiated',
	async run(start) {
		const server = await start();
		const { path, protocols } = await server.seat();
		const { socket, status, head } = await knock(server, path, {
			'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits',
			...(protocols.length > 0 && { 'Sec-WebSocket-Protocol': protocols.join(', ') })
		});
		socket.destroy();
		const isAgreed = /sec-websocket-extensions/i.test(head);
		return { figure: isAgreed ? 'negotiated' : 'not negotiated', won: status === 101 && !isAgreed };
	}
};

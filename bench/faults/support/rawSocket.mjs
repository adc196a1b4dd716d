// A connection whose every byte a row decides, for what no WebSocket library would send.
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** Opens a connection and asks for an upgrade; resolves with the status and headers of the answer. */
export function knock(server, path, headers = {}) {
	const socket = connect(server.port, '127.0.0.1');
	const all = {
		Host: `localhost:${server.port}`,
		Upgrade: 'websocket',
		Connection: 'Upgrade',
		'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
		'Sec-WebSocket-Version': '13',
		...headers
	};
	const lines = Object.entries(all).flatMap(([key, value]) =>
		value === null ? [] : [`${key}: ${value}`]
	);
	socket.write([`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
	let head = '';
	return new Promise((done) => {
		const end = () =>
			done({ socket, status: statusIn(head), head, isClosed: () => socket.destroyed });
		socket.on('data', (bytes) => {
			head += bytes.toString('latin1');
			if (head.includes('\r\n\r\n')) end();
		});
		socket.on('error', end);
		socket.on('close', end);
		setTimeout(end, 3000).unref();
	});
}

function statusIn(head) {
	return Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
}

/** The frame in which a server closes: its code, if one came. */
export function closeCodeIn(data) {
	const at = data.indexOf('\x88');
	return at >= 0 ? data.charCodeAt(at + 2) * 256 + data.charCodeAt(at + 3) : undefined;
}

// Bytes no library would send, right after the handshake and without a login.
import { knock } from '../support/rawSocket.mjs';
import { pause } from '../support/visitor.mjs';

const MASK = '00000000';

/** In hex: each breaks WebSocket's rules in its own way. */
const STRINGS = [
	`8380${MASK}`, // an opcode nobody knows
	`f280${MASK}`, // reserved bits
	'820100', // no mask
	`89fe0080${MASK}`, // a ping of 128 bytes
	`0981${MASK}00`, // a ping in parts
	`8881${MASK}03`, // a close code of one byte
	`8882${MASK}03e7`, // close code 999
	`8181${MASK}ff`, // text that is no text
	`8081${MASK}00`, // a continuation of nothing
	`82ff0000000006052340${MASK}`, // a header announcing 101 MB
	`82ffffffffffffffffff${MASK}` // a length over 2^53
];

export const row = {
	id: '4',
	attack: `${STRINGS.length} raw byte strings of 3 to 14 bytes, no login`,
	target: 'all survived, offender closed',
	async run(start) {
		let server = await start();
		let [deaths, stayed] = [0, 0];
		for (const hex of STRINGS) {
			const { socket, isClosed } = await knock(server, await pathAt(server));
			socket.write(Buffer.from(hex, 'hex'));
			await pause(400);
			if (!isClosed()) stayed++;
			socket.destroy();
			if (server.isAlive()) continue;
			deaths++;
			server = await start();
		}
		const open = stayed > 0 ? `, ${stayed} not closed` : '';
		return {
			figure:
				deaths > 0 ? `**${deaths} of ${STRINGS.length} end the process**` : `all survived${open}`,
			won: deaths === 0 && stayed === 0
		};
	}
};

async function pathAt(server) {
	return server.wire === 'ours' ? '/sync/a-plan-nobody-knows-00/plan' : '/village';
}

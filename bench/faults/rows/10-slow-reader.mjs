// One client reads nothing more while another writes and writes over the same key.
import { memoryOf } from '../support/servers.mjs';
import { pause, until, visit } from '../support/visitor.mjs';
import { phoneWith } from '../support/votes.mjs';

const MB = Number(process.env.REMBUK_FAULT_MB ?? (process.env.REMBUK_FAULT_FULL ? 400 : 100));
/** Written while everybody reads, before memory is looked at. */
const WARM = 60;
const WRITE = 250_000;

export const row = {
	id: '10',
	attack: `a reader that stops reading, ${MB} MB written by another`,
	target: 'under +40 MB, reader level again or dropped',
	async run(start) {
		const server = await start();
		const client = 9_400_001;
		const writer = await visit(server, {
			role: 'facilitator',
			doc: phoneWith(client),
			clients: [client]
		});
		await writer.joins();
		const reader = await visit(server);
		await reader.joins();
		await writer.counts();
		await writeMuch(server, writer, WARM); // a server that has just started grows whoever reads
		reader.socket.pause();
		const before = memoryOf(server.pid);
		const { most, written } = await writeMuch(server, writer, MB);
		reader.socket.resume();
		const last = writer.doc.getMap('board').get('picture');
		const isLevel = () => reader.doc.getMap('board').get('picture') === last;
		await until(() => reader.closedWith !== undefined || isLevel(), 5000);
		const isDropped = reader.closedWith !== undefined;
		const back = await visit(server);
		const isBack = await back.joins();
		const growth = Math.round(most - before);
		return {
			figure: `+${growth} MB after ${written} MB, reader ${isDropped ? 'dropped' : isLevel() ? 'caught up' : 'not caught up'}`,
			won: growth < 40 && (isDropped || isLevel()) && isBack && written >= MB * 0.95
		};
	}
};

/** In the background of the figure: what waits for the honest ones is part of it too, so the writer waits now and then. */
async function writeMuch(server, writer, megabytes) {
	let most = 0;
	const end = Date.now() + 90_000;
	const times = Math.ceil((megabytes * 1e6) / WRITE);
	let done = 0;
	for (; done < times && Date.now() < end && writer.closedWith === undefined; done++) {
		const update = writer.change(() =>
			writer.doc.getMap('board').set('picture', String(done).padEnd(WRITE, 'x'))
		);
		if (server.wire !== 'plain') await until(() => writer.isKept(update, done), 1000);
		else await until(() => writer.socket.bufferedAmount === 0, 1000);
		most = Math.max(most, memoryOf(server.pid));
		if (writer.refused.length > 0) await pause(500);
		writer.refused.length = 0;
	}
	return { most, written: Math.round((done * WRITE) / 1e6) };
}

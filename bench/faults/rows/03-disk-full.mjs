// A disk of 3 MB and 60 changes of 100 kB. Then it is given room and the server starts again.
import { smallDisk } from '../support/folder.mjs';
import { until, pause, visit } from '../support/visitor.mjs';
import { phoneWith } from '../support/votes.mjs';

const CHANGES = 60;

export const row = {
	id: '3',
	attack: `a disk of 3 MB, ${CHANGES} changes of 100 kB`,
	target: 'told within 2 s, reads go on, 0 acknowledged lost',
	async run(start, name) {
		const disk = smallDisk(3);
		const data = `${disk.folder}/data`;
		const server = await start({ data });
		const { acknowledged, toldAfter } = await writeMuch(server);
		const reader = await visit(server);
		const isReadable = await reader.joins();
		const isAlive = server.isAlive();
		reader.leave();
		await server.stop('SIGTERM');
		disk.grow(64);
		const again = Object.assign(await start({ data, port: server.port }), { seat: server.seat });
		const newcomer = await visit(again);
		await newcomer.joins();
		const lost = acknowledged.filter((card) => !newcomer.doc.getMap('cards').has(card)).length;
		const told = toldAfter === undefined ? 'nobody told' : `told after ${toldAfter} ms`;
		const reads = isAlive && isReadable ? 'reads go on' : 'no reads';
		const there = newcomer.doc.getMap('cards').size;
		return {
			figure: `${acknowledged.length} acknowledged, ${lost} of them lost, ${there} kept; ${told}; ${reads}`,
			won:
				name === 'ours' && lost === 0 && acknowledged.length > 0 && toldAfter < 2000 && isReadable
		};
	}
};

async function writeMuch(server) {
	const acknowledged = [];
	let toldAfter;
	let writer = await writerAt(server, 0);
	for (let i = 0; i < CHANGES; i++) {
		if (writer.closedWith !== undefined) writer = await writerAt(server, i);
		const began = Date.now();
		if (await isTaken(writer, String(i))) acknowledged.push(String(i));
		else if (writer.refused.includes('disk-full')) toldAfter ??= Date.now() - began;
		if (toldAfter !== undefined && i % 10 === 0) break; // it is full: once more is enough
		await pause(200);
	}
	return { acknowledged, toldAfter };
}

async function isTaken(writer, card) {
	const number = writer.made++;
	const update = writer.change(() => writer.doc.getMap('cards').set(card, 'x'.repeat(100_000)));
	await until(() => writer.isKept(update, number) || writer.refused.length > 0, 700);
	if (writer.refused.length > 0) writer.leave();
	return writer.isKept(update, number);
}

async function writerAt(server, turn) {
	const client = 7_000_000 + turn;
	const writer = await visit(server, { doc: phoneWith(client), clients: [client] });
	await writer.joins();
	await writer.counts();
	writer.made = 0;
	return writer;
}

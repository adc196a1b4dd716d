// kill -9 while three clients write, again and again on the same data; then what was acknowledged is looked for.
import { pause, visit } from '../support/visitor.mjs';
import { phoneWith } from '../support/votes.mjs';

const ROUNDS = process.env.REMBUK_FAULT_FULL
	? [300, 500, 700, 1000, 1300, 1700, 2000, 2750]
	: [300, 700, 1300, 2000];

export const row = {
	id: '2',
	attack: `kill -9 while three write, ${ROUNDS.length} times`,
	target: '0 lost of those acknowledged',
	async run(start) {
		let server = await start();
		const { data, port, seat } = server;
		const written = { sure: new Set(), sent: new Set() };
		for (const [round, ms] of ROUNDS.entries()) {
			const writers = await Promise.all(
				[0, 1, 2].map((i) => writerAt(server, 5_000_000 + round * 10 + i))
			);
			await Promise.all(writers.map((writer) => write(writer, Date.now() + ms, written)));
			server.child.kill('SIGKILL');
			await server.gone;
			server = Object.assign(await start({ data, port }), { seat }); // the same plan as before
		}
		return verdict(await visit(server), written);
	}
};

async function verdict(newcomer, { sure, sent }) {
	await newcomer.joins();
	const cards = newcomer.doc.getMap('cards');
	const lost = [...sure].filter((card) => !cards.has(card)).length;
	const unsure = [...sent].filter((card) => !cards.has(card)).length;
	const figure =
		sure.size > 0
			? `${sure.size} acknowledged, ${lost} lost`
			: `no acknowledgement; ${unsure} of ${sent.size} lost`;
	return { figure, won: sure.size > 0 && lost === 0 };
}

async function writerAt(server, client) {
	const writer = await visit(server, { doc: phoneWith(client), clients: [client] });
	await writer.joins();
	await writer.counts();
	return writer;
}

async function write(writer, end, { sure, sent }) {
	const updates = [];
	const cards = writer.doc.getMap('cards');
	while (Date.now() < end) {
		const card = `${writer.doc.clientID}-${updates.length}`;
		updates.push(writer.change(() => cards.set(card, 'x')));
		sent.add(card);
		await pause(20); // fifty a second, as fast as a relay with a budget takes from one phone
		updates.forEach((update, i) => {
			if (writer.isKept(update, i)) sure.add(`${writer.doc.clientID}-${i}`);
		});
	}
}

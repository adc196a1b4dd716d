// One meeting hour in a few minutes: 40 phones write 48,000 changes, 400 times somebody leaves and comes back.
//   npm run build && node bench/soak.mjs [seconds, else 150]
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import * as Y from 'yjs';

import { pause, visit } from './faults/support/visitor.mjs';
import { startServer } from './faults/support/servers.mjs';

const SECONDS = Number(process.argv[2] ?? 150);
const [PHONES, EDITS, RETURNS] = [40, 48_000, 400];
const EVERY = 5_000;
const MB = 1024 * 1024;

const server = await startServer('ours');
const phones = await Promise.all(
	Array.from({ length: PHONES }, (_, i) => visit(server, { device: `phone-${i}` }))
);
// What others write is not read here: the reading would be taken for the relay's time.
for (const phone of phones) phone.isDeaf = true;
const before = await numbers();

const rows = [];
const watching = setInterval(async () => rows.push(await numbers()), EVERY);
let [made, returns] = [0, 0];
const began = performance.now();
while (made < EDITS) {
	const due = Math.min(EDITS, Math.ceil((EDITS * (performance.now() - began)) / (SECONDS * 1000)));
	for (; made < due; made++) write(phones[made % PHONES], made);
	if (returns < (RETURNS * made) / EDITS) await comesBack(returns++ % PHONES);
	await pause(5);
}
clearInterval(watching);
await pause(2000);
const atEnd = await numbers();
const [sent, kept] = [made, sum((phone) => phone.wasKept ?? 0) + sum((phone) => phone.kept)];
const live = Y.encodeStateAsUpdate((await whole()).doc).length;
for (const phone of phones) phone.leave();
await pause(8000);
const after = await numbers();
const disk = sizeOf(server.data);
await server.stop('SIGTERM');

const third = Math.ceil(rows.length / 3);
const least = (some) => Math.min(...some.map(({ heap }) => heap));
console.table({
	'changes sent, acknowledged': `${sent}, ${kept}`,
	'times somebody came back': returns,
	'heap at its lowest, MB, by thirds (after warm-up: level)': [0, 1, 2]
		.map((n) => least(rows.slice(n * third, (n + 1) * third)).toFixed(1))
		.join(', '),
	'resident, MB, before, at the end, after': [before, atEnd, after]
		.map(({ rss }) => rss.toFixed(0))
		.join(', '),
	'handles before anybody wrote, after all left': `${before.handles}, ${after.handles}`,
	'data folder / document (past and journals with it)': `${(disk / MB).toFixed(1)} MB / ${(live / MB).toFixed(1)} MB`
});

function write(phone, number) {
	phone.change(() =>
		phone.doc.getMap('ideas').set(`${phone.doc.clientID}-${number % 50}`, `said ${number}`)
	);
}

async function comesBack(index) {
	const old = phones[index];
	await pause(60); // what is on its way is acknowledged
	old.leave();
	phones[index] = await visit(server, { given: old.seat, doc: old.doc });
	phones[index].isDeaf = true;
	phones[index].wasKept = (old.wasKept ?? 0) + old.kept;
}

async function whole() {
	const reader = await visit(server, { role: 'facilitator' });
	await reader.joins(20_000);
	reader.leave();
	return reader;
}

async function numbers() {
	// A line of its own each time: the server lets an idle one go just when we ask again.
	const headers = { connection: 'close' };
	const answer = await fetch(`http://127.0.0.1:${server.port}/metrics`, { headers });
	const text = await answer.text();
	const value = (name) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? NaN);
	return {
		heap: value('nodejs_heap_size_used_bytes') / MB,
		rss: value('process_resident_memory_bytes') / MB,
		handles: value('nodejs_active_handles_total')
	};
}

function sum(of) {
	return phones.reduce((all, phone) => all + of(phone), 0);
}

function sizeOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((bytes, entry) => bytes + statSync(join(entry.parentPath, entry.name)).size, 0);
}

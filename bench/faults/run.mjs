// Every attack and fault of ../shared/reliability.md, section 3, against our relay and two others, in one run.
//   npm run build && npm --prefix bench/relay ci --ignore-scripts && npm run bench:faults
//   node bench/faults/run.mjs --rows 1,1b,6 --servers ours
//   REMBUK_FAULT_FULL=1 node bench/faults/run.mjs --rows 2,10,11,12   as many as the table of reliability.md names
// Prints a table in Markdown; ends with 1 if a row is not won.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { SERVERS, startServer } from './support/servers.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { rows: text, servers: text } });
const wanted = values.rows?.split(',');
const names = values.servers?.split(',') ?? Object.keys(SERVERS);

/** The longest a row may take with one server, in milliseconds. */
const PATIENCE = 180_000;

process.setMaxListeners(0); // each server is ended with us, also when we are told to stop
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
const rows = await allRows();
const table = [];
for (const row of rows) {
	if (wanted && !wanted.includes(row.id)) continue;
	const results = {};
	for (const name of names) results[name] = await attacked(row, name);
	table.push({ row, results });
	process.stderr.write(`${lineOf({ row, results })}\n`);
}
print();
process.exit(table.every(({ results }) => !results.ours || results.ours.won !== false) ? 0 : 1);

async function allRows() {
	const here = `${import.meta.dirname}/rows`;
	const files = readdirSync(here).filter((name) => name.endsWith('.mjs'));
	return Promise.all(files.sort().map(async (file) => (await import(`${here}/${file}`)).row));
}

async function attacked(row, name) {
	if (row.only && !row.only.includes(name)) return { figure: '-' };
	const started = [];
	let isOver = false;
	const start = async (options) => {
		const server = await startServer(name, options);
		if (isOver)
			await server.stop(); // the row took too long and goes on by itself
		else started.push(server);
		return server;
	};
	let timer;
	const tooLong = new Promise((_, fail) => {
		timer = setTimeout(() => fail(new Error('took too long')), PATIENCE);
	});
	try {
		return await Promise.race([row.run(start, name), tooLong]);
	} catch (error) {
		if (error.cannot) return { figure: `cannot be run here: ${error.message}` };
		return { figure: `failed: ${error.message}`, won: false };
	} finally {
		isOver = true;
		clearTimeout(timer);
		for (const server of started) await server.stop().catch(() => {});
	}
}

function print() {
	const heads = [
		'#',
		'attack or fault',
		...names.map((name) => SERVERS[name].title),
		'wanted',
		'won'
	];
	console.log(`\n| ${heads.join(' | ')} |\n|${heads.map(() => '---').join('|')}|`);
	for (const each of table) console.log(lineOf(each));
	const ours = table.filter(({ results }) => results.ours);
	const won = ours.filter(({ results }) => results.ours.won === true).length;
	if (ours.length > 0) console.log(`\n${won} of ${ours.length} rows won.`);
}

function lineOf({ row, results }) {
	const won = { true: 'won', false: '**not won**' }[String(results.ours?.won)] ?? '-';
	return `| ${[row.id, row.attack, ...names.map((name) => results[name].figure), row.target, won].join(' | ')} |`;
}

// Our relay beside @y/websocket-server, Hocuspocus and a server that only passes frames on, one after another.
//   npm run build && npm --prefix bench/relay ci --ignore-scripts && node bench/relay/run.mjs
//   node bench/relay/run.mjs --suite fanout --clients 200 --rate 0.5 --seconds 10 --servers ours,floor --json
import { parseArgs } from 'node:util';

import { SERVERS } from './servers.mjs';
import { SUITES } from './suites.mjs';

const text = { type: 'string' };
const { values } = parseArgs({
	options: {
		suite: text,
		servers: text,
		clients: text,
		rate: text,
		seconds: text,
		megabytes: text,
		json: { type: 'boolean' }
	}
});

const suites = values.suite ? values.suite.split(',') : Object.keys(SUITES);
const servers = values.servers ? values.servers.split(',') : Object.keys(SERVERS);
const results = [];

for (const suite of suites) {
	for (const wanted of runsOf(suite)) {
		const rows = {};
		for (const name of servers) {
			if (suite !== 'fanout' && name === 'floor') continue; // it keeps nothing anybody could join
			rows[name] = await measured(suite, name, wanted);
			results.push({ suite, server: name, ...wanted, ...rows[name] });
		}
		if (!values.json) show(suite, wanted, rows);
	}
}
if (values.json) console.log(JSON.stringify(results, null, '\t'));

async function measured(suite, name, wanted) {
	const server = await SERVERS[name]();
	try {
		return await SUITES[suite].run(server, wanted);
	} finally {
		await server.stop();
	}
}

/** What is asked for on the command line: with a number of clients or megabytes, one run instead of all. */
function runsOf(suite) {
	const said = ['clients', 'rate', 'seconds', 'megabytes'].flatMap((key) =>
		values[key] === undefined ? [] : [[key, Number(values[key])]]
	);
	const own = Object.fromEntries(said);
	const runs = SUITES[suite].runs;
	const like = runs.find((run) => run.clients === own.clients) ?? runs.at(0);
	const isOne = 'clients' in own || 'megabytes' in own;
	return (isOne ? [like] : runs).map((run) => ({ ...run, ...own }));
}

function show(suite, wanted, rows) {
	const about = Object.entries(wanted).map(([key, value]) => `${value} ${key}`);
	console.log(`\n${suite}: ${about.join(', ')}`);
	console.table(rows);
	const [ours, theirs] = [rows.ours?.['µs/update'], rows['y-websocket']?.['µs/update']];
	if (ours && theirs)
		console.log(
			`CPU per delivered update: ${(ours / theirs).toFixed(2)} x y-websocket (wanted 0.50)`
		);
}

// What is measured. Each suite is given a running server and gives back one row.
import { fork } from 'node:child_process';

import { quantile } from './marks.mjs';
import { cpuOf, load, memoryOf, watchMemory } from './usage.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const round = (number, digits = 2) => Number(number.toFixed(digits));

/** A process of phones, and how to tell it what to do. */
function crowd() {
	const child = fork(new URL('crowd.mjs', import.meta.url), [], { serialization: 'advanced' });
	const waiting = new Map();
	let last = 0;
	child.on('message', ({ id, answer }) => {
		waiting.get(id)(answer);
		waiting.delete(id);
	});
	const ask = (act, about) =>
		new Promise((done) => {
			waiting.set(++last, done);
			child.send({ id: last, act, about });
		});
	return { ask, end: () => child.kill() };
}

/** Waits until nothing arrives any more, for ten seconds at most. */
async function settled(people) {
	for (let before = -1, i = 0; i < 20; i++) {
		await pause(500);
		const { frames } = await people.ask('count');
		if (frames === before) return;
		before = frames;
	}
}

/** N phones in one room write and hear one another. */
async function fanout(server, { clients, rate, seconds }) {
	const people = crowd();
	const seats = server.seats(clients);
	await people.ask('join', { seats, server: wireOf(server), first: 0, gap: 5 });
	await people.ask('write', { rate: rate * 2, seconds: Math.min(6, seconds) }); // so that the code is compiled
	await settled(people);
	const before = cpuOf(server.pid);
	await people.ask('write', { rate, seconds });
	await settled(people);
	const cpu = cpuOf(server.pid) - before;
	const said = await people.ask('report');
	people.end();
	const delays = Float64Array.from(said.delays).sort();
	return {
		'µs/update': round((cpu * 1e6) / said.delivered),
		p50: quantile(delays, 0.5),
		p95: quantile(delays, 0.95),
		p99: quantile(delays, 0.99),
		lost: said.sent * (clients - 1) - said.delivered,
		'updates/frame': round(said.delivered / Math.max(1, said.frames)),
		'cpu %': round((cpu / seconds) * 100, 1),
		MB: round(memoryOf(server.pid), 0),
		...(said.kept > 0 && { kept: said.kept, refused: said.refused }),
		load: load()
	};
}

/** Everybody comes at once to a large plan, while two people go on writing. */
async function storm(server, { clients, megabytes }) {
	const [people, pair] = [crowd(), crowd()];
	const few = { server: wireOf(server), first: 90_000 };
	const [desk] = server.seats(1, 'facilitator');
	await pair.ask('join', { seats: [desk, ...server.seats(1)], ...few });
	await pair.ask('seed', { bytes: megabytes * 2 ** 20 });
	await pause(1000 + 500 * megabytes);
	const before = { cpu: cpuOf(server.pid), memory: memoryOf(server.pid) };
	const most = watchMemory(server.pid);
	let isOver = false;
	const live = liveDuring(pair, () => isOver);
	await pause(300);
	const began = performance.now();
	const joined = await people.ask('join', {
		seats: server.seats(clients),
		server: wireOf(server),
		first: 0,
		gap: 0
	});
	const all = performance.now() - began;
	isOver = true;
	const { delays, lost } = await live;
	people.end();
	pair.end();
	const took = joined.took.sort((a, b) => a - b);
	return {
		'all in, s': round(all / 1000),
		'p95 s': round(quantile(took, 0.95) / 1000),
		'worst live edit, ms': quantile(delays, 1),
		lost,
		joined: took.length,
		'KB each': round(joined.bytes / 1024, 0),
		'cpu ms/join': round(((cpuOf(server.pid) - before.cpu) * 1000) / clients),
		'peak MB': most(),
		'MB more': round(most() - before.memory, 0),
		load: load()
	};
}

async function liveDuring(pair, isOver) {
	const delays = [];
	let lost = 0;
	while (!isOver()) {
		await pair.ask('write', { rate: 10, seconds: 0.5 });
		for (let i = 0; i < 200; i++) {
			await pause(10);
			const { sent, delivered } = await pair.ask('report');
			if (delivered >= sent) break;
		}
		const said = await pair.ask('report');
		delays.push(...said.delays);
		lost += said.sent - said.delivered;
	}
	return { delays: delays.sort((a, b) => a - b), lost };
}

/** So many, that none of them writes more than one may at once. */
const DESKS = 4;

/** One phone stops reading while desks pour into the plan. */
async function slow(server, { megabytes }) {
	const people = crowd();
	const desks = server.seats(DESKS, 'facilitator');
	await people.ask('join', {
		seats: [...desks, ...server.seats(1)],
		server: wireOf(server),
		first: 0,
		gap: 50
	});
	const without = await peakOf(server, () => people.ask('pour', { megabytes }));
	await people.ask('stall');
	const peak = await peakOf(server, () => people.ask('pour', { megabytes }));
	await people.ask('resume');
	await pause(1500);
	const { closed, refused } = await people.ask('report');
	people.end();
	return {
		'peak MB, all read': without,
		'peak MB, one does not': peak,
		'MB more': peak - without,
		closed: JSON.stringify(closed),
		refused,
		load: load()
	};
}

async function peakOf(server, act) {
	const most = watchMemory(server.pid);
	await act();
	await pause(1000);
	return most();
}

function wireOf({ wire, room }) {
	return { wire, room };
}

/** The suites by name, each with the runs it makes unless told otherwise. */
export const SUITES = {
	fanout: {
		run: fanout,
		runs: [
			{ clients: 50, rate: 2, seconds: 10 },
			{ clients: 200, rate: 0.5, seconds: 10 },
			{ clients: 500, rate: 0.1, seconds: 10 }
		]
	},
	storm: {
		run: storm,
		runs: [
			{ clients: 200, megabytes: 1 },
			{ clients: 200, megabytes: 5 }
		]
	},
	slow: { run: slow, runs: [{ megabytes: 60 }] }
};

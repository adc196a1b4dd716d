import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import { seeded } from './seeded.ts';

/** How a line behaves. Times in milliseconds; what is left out is as on a good line. */
export interface Line {
	/** Each piece waits this long, and up to `jitter` more. Order is kept, as TCP keeps it. */
	delay?: number;
	jitter?: number;
	/** Bytes a second, in each direction. */
	rate?: number;
	/** Nothing passes for `for`, each `every`. */
	stall?: { every: number; for: number };
	/** Every connection is cut after about this long. */
	cutAfter?: number;
}

/** A TCP proxy whose line a test can make worse: delay, jitter, stalls, cuts, a slow rate, and silence. */
export async function badLine(port: number, line: Line, seed: number) {
	const dice = seeded(seed);
	const random = () => dice.int(1000) / 1000;
	const pairs = new Set<[Socket, Socket]>();
	let visits = 0;
	const server = createServer((near) => {
		const far = connect(port, '127.0.0.1');
		const pair: [Socket, Socket] = [near, far];
		visits++;
		pairs.add(pair);
		const end = () => {
			pairs.delete(pair);
			for (const socket of pair) socket.destroy();
		};
		for (const socket of pair) socket.on('error', end).on('close', end);
		carry(near, far, line, random);
		carry(far, near, line, random);
		if (line.cutAfter) setTimeout(end, line.cutAfter * (0.5 + random())).unref();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		port: (server.address() as AddressInfo).port,
		/** How many connections were opened so far. */
		visits: () => visits,
		/** From now on nothing passes on what is open, and nobody is told: half-open lines. New connections get through. */
		goSilent() {
			for (const pair of pairs) for (const socket of pair) socket.pause();
		},
		stop() {
			for (const pair of pairs) for (const socket of pair) socket.destroy();
			return new Promise<void>((done) => server.close(() => done()));
		}
	};
}

/** Carries bytes one way, in order, at the line's pace. */
function carry(from: Socket, to: Socket, line: Line, random: () => number) {
	let free = performance.now(); // when the last piece is through
	const began = performance.now();
	const waiting: Buffer[] = [];
	const send = (piece: Buffer | undefined) => piece && !to.destroyed && to.write(piece);
	from.on('data', (piece: Buffer) => {
		const now = performance.now();
		const late = (line.delay ?? 0) + (line.jitter ?? 0) * random();
		const pace = line.rate ? (piece.length / line.rate) * 1000 : 0;
		free = afterStall(Math.max(free, now + late) + pace, began, line);
		waiting.push(piece);
		setTimeout(() => send(waiting.shift()), free - now); // two that are due at once must not change places
	});
}

function afterStall(at: number, began: number, { stall }: Line): number {
	if (!stall) return at;
	const into = (at - began) % stall.every;
	return into < stall.every - stall.for ? at : at + stall.every - into;
}

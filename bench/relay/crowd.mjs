// One process full of phones. What it is told comes over IPC, by the names of `acts`.
import WebSocket from 'ws';
import * as Y from 'yjs';

import { eachMark, mark, now } from './marks.mjs';
import { WIRES } from './wire.mjs';

const FILL = 'the well by the school needs a new pump ';
const phones = [];
let delays = [];
let since = 0;
const count = { delivered: 0, frames: 0, bytes: 0, sent: 0, kept: 0, refused: 0, closed: {} };

class Phone {
	seq = 0;
	isIn = false;

	constructor(who, { url, protocols }, { wire, room }) {
		this.who = who;
		this.wire = WIRES[wire](room);
		this.began = now();
		this.entered = new Promise((enter) => (this.enter = enter));
		this.socket = new WebSocket(url, protocols, { perMessageDeflate: false, maxPayload: 2 ** 30 });
		this.socket.on('open', () => this.wire.hello().forEach((frame) => this.socket.send(frame)));
		this.socket.on('message', (frame) => this.hear(frame));
		this.socket.on('error', () => {}); // told as a close
		this.socket.on('close', (code) => {
			count.closed[code] = (count.closed[code] ?? 0) + 1;
			this.enter();
		});
	}

	hear(frame) {
		count.frames++;
		count.bytes += frame.length;
		const at = now();
		let isMarked = false;
		if (this.isIn) {
			eachMark(frame, (left, who) => {
				isMarked = true;
				if (who === this.who || left < since) return;
				count.delivered++;
				delays.push(at - left);
			});
		}
		if (!isMarked) this.read(frame);
	}

	read(frame) {
		const { kind, bytes, count: names = 0 } = this.wire.read(frame);
		if (kind === 'question') this.socket.send(this.wire.answer());
		if (kind === 'kept') count.kept += names;
		if (kind === 'refused') count.refused++;
		if (kind === 'answer' && !this.isIn) {
			this.isIn = true;
			this.got = bytes.length;
			this.took = now() - this.began;
			this.enter();
		}
	}

	/** Writes a card of about 150 bytes, as an update of a document that holds only this phone's cards. */
	write(filling = FILL, key = `card-${this.who}-${this.seq++}`) {
		if (this.socket.readyState !== WebSocket.OPEN) return;
		if (!this.doc) {
			this.doc = new Y.Doc();
			this.doc.on('update', (update) => this.socket.send(this.wire.update(update)));
		}
		this.doc.getMap('ideas').set(key, { by: this.who, text: mark(this.who) + filling });
		count.sent++;
	}
}

const acts = {
	/** Opens sockets, all at once or some milliseconds apart, and waits until each has the document. */
	async join({ seats, server, first, gap }) {
		const mine = [];
		for (const [i, seat] of seats.entries()) {
			mine.push(new Phone(first + i, seat, server));
			if (gap) await new Promise((wait) => setTimeout(wait, gap));
		}
		phones.push(...mine);
		await Promise.all(mine.map(({ entered }) => entered));
		const isIn = mine.filter((phone) => phone.isIn);
		return { took: isIn.map(({ took }) => took), bytes: isIn[0]?.got };
	},
	/** Brings a plan of about so many bytes into the room, in one update. */
	seed({ bytes }) {
		const doc = new Y.Doc();
		doc.transact(() => {
			for (let i = 0; i < bytes / 135; i++) {
				const card = new Y.Map(
					Object.entries({ x: (i * 37) % 4000, by: `p${i % 300}`, text: `${i} ${FILL}` })
				);
				doc.getMap('ideas').set(`seed-${i}`, card);
			}
		});
		phones[0].socket.send(phones[0].wire.update(Y.encodeStateAsUpdate(doc)));
	},
	/** Every phone writes at its own moment, `rate` times a second, whatever the server does. */
	async write({ rate, seconds }) {
		since = now();
		delays = [];
		Object.assign(count, { delivered: 0, frames: 0, bytes: 0, sent: 0, kept: 0, refused: 0 });
		const gap = 1000 / rate;
		const until = performance.now() + seconds * 1000;
		const due = phones.map((phone) => ({ phone, at: performance.now() + Math.random() * gap }));
		due.sort((a, b) => a.at - b.at);
		for (let i = 0; due[i].at < until; i = (i + 1) % due.length) {
			const early = due[i].at - performance.now();
			if (early > 0) await new Promise((wait) => setTimeout(wait, early));
			due[i].phone.write();
			due[i].at += gap;
		}
	},
	/** The last phone stops reading. */
	stall: () => phones.at(-1).socket.pause(),
	resume: () => phones.at(-1).socket.resume(),
	/** All but the last write over one card each again and again, 64 kB at a time, so that the plan itself stays small. */
	async pour({ megabytes, filling = 'x'.repeat(64 * 1024) }) {
		for (let i = 0; i < megabytes * 16; i++) {
			const desk = phones[i % (phones.length - 1)];
			desk.write(filling, `card of ${desk.who}`);
			while (desk.socket.bufferedAmount > 1e6) await new Promise((wait) => setTimeout(wait, 1));
			if (i % 16 === 15) await new Promise((wait) => setTimeout(wait, 120));
		}
	},
	count: () => count,
	report: () => ({ ...count, delays }),
	leave() {
		for (const { socket } of phones.splice(0)) socket.terminate();
	}
};

process.on('disconnect', () => process.exit());
process.on('message', async ({ id, act, about }) => {
	process.send({ id, answer: (await acts[act](about)) ?? null });
});

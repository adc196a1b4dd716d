import { Refused, type RelayHook } from '#server/hooks/relayHook.ts';
import { ownWorkOnly } from '#server/hooks/ownWorkOnly.ts';
import { rightsOfRole } from '#server/hooks/rightsOfRole.ts';
import { soundStructure } from '#server/hooks/soundStructure.ts';
import { log } from '#server/log.ts';
import type { Seat } from '#server/relay/seat.ts';
import { takeIn } from '#server/relay/takeIn.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { seeded, type Seeded } from '../../support/seeded.ts';
import { seatOf } from '../support/change.ts';
import { CLIENTS, garbled, handMade, honest } from './mutations.ts';

/** How many inputs one run tries; the long run says how many it wants. */
const INPUTS = Number(process.env.REMBUK_FUZZ ?? 100_000);

/** How many inputs one room bears before everything in it is looked at. */
const EACH = 50;

const SEED = Number(process.env.REMBUK_SEED ?? 1);

log.level = 'silent'; // most of what comes here is refused, and said so

const ME = 'device-of-somebody-001';

/** A room in memory as the relay holds it: a document, and what was written of it. */
class FuzzedRoom {
	doc = new Y.Doc();
	readonly lines: Uint8Array[] = [];
	readonly owners = new Map(CLIENTS.others.map((client) => [client, 'device-of-others-00001']));
	readonly counts = { taken: 0, refused: 0, stumbled: 0, waits: 0 };
	readonly hooks: RelayHook[];
	readonly seat: Seat;

	/** What stood under each key before the sender came. */
	before: Record<string, unknown> = {};
	readonly #mode: 'add' | 'edit';

	constructor({ oneOf }: Seeded) {
		const mode = (this.#mode = oneOf(['add', 'add', 'add', 'edit']));
		const owners = { of: (_: string, client: number) => this.owners.get(client) };
		this.hooks = [soundStructure(), rightsOfRole(), ownWorkOnly(owners, () => mode)];
		const role = oneOf(['participant', 'participant', 'participant', 'facilitator'] as const);
		const room = oneOf(['plan', 'plan', 'plan', 'ballots'] as const);
		this.seat = seatOf({ role, room, device: ME, clients: new Set([CLIENTS.own]) });
	}

	/** Whether nothing of others may have changed. */
	get isSafe(): boolean {
		return this.seat.role === 'participant' && (this.#mode === 'add' || this.seat.right === 'drop');
	}

	/** What others wrote: nothing the sender does may change it where participants add. */
	begin(update: Uint8Array) {
		Y.applyUpdate(this.doc, update);
		this.lines.push(update);
		this.before = cardsIn(this.doc);
	}

	take(update: Uint8Array, isAnswer: boolean) {
		try {
			const taken = takeIn(this.hooks, this.doc, { seat: this.seat, update, isAnswer });
			if ('refused' in taken) return void (this.counts.refused += 1);
			if (taken.added) this.lines.push(taken.added);
			for (const client of taken.claims) this.owners.set(client, ME);
			this.counts[taken.hasGap ? 'waits' : 'taken'] += 1;
		} catch (error) {
			if (error instanceof Refused) throw error;
			this.counts.stumbled += 1; // the relay reads its log again
			this.doc = fromLog(this.lines);
		}
	}
}

function cardsIn(doc: Y.Doc): Record<string, unknown> {
	return doc.getMap('cards').toJSON();
}

function fromLog(lines: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	for (const line of lines) Y.applyUpdate(doc, line);
	return doc;
}

/** Honest updates of everybody, made once: what is new is what becomes of them. */
function corpusOf(random: Seeded): Map<number, Uint8Array[]> {
	const clients = [CLIENTS.own, 12, ...CLIENTS.others];
	const some = (client: number) => Array.from({ length: 40 }, () => honest(client, random));
	return new Map(clients.map((client) => [client, some(client)]));
}

function input(doc: Y.Doc, corpus: Map<number, Uint8Array[]>, random: Seeded): Uint8Array {
	const { int, oneOf } = random;
	const one = () =>
		oneOf(corpus.get(oneOf([CLIENTS.own, CLIENTS.own, 12, ...CLIENTS.others])) ?? []);
	const kind = int(10);
	if (kind < 1) return one();
	if (kind < 4) return handMade(doc, random);
	return garbled(kind < 5 ? Y.encodeStateAsUpdate(doc) : one(), one(), random);
}

/** Whoever comes next, from the document in memory, from the log, or from lines put together. */
function newcomersOf({ doc, lines }: FuzzedRoom): Y.Doc[] {
	const fromMemory = new Y.Doc();
	Y.applyUpdate(fromMemory, Y.encodeStateAsUpdate(doc));
	const fromMerged = new Y.Doc();
	Y.applyUpdate(fromMerged, Y.mergeUpdates([...lines]));
	return [fromMemory, fromLog(lines), fromMerged];
}

test(
	`[RELAY-70] ${INPUTS} garbled and forged inputs leave every room readable, seed ${SEED}`,
	() => {
		const random = seeded(SEED);
		const corpus = corpusOf(random);
		const counts = { taken: 0, refused: 0, stumbled: 0, waits: 0 };
		let [slowest, largest] = [0, 0];
		for (let done = 0; done < INPUTS; done += EACH) {
			const room = new FuzzedRoom(random);
			for (const client of CLIENTS.others) room.begin(random.oneOf(corpus.get(client) ?? []));
			for (let i = 0; i < EACH; i += 1) {
				const update = input(room.doc, corpus, random);
				const from = performance.now();
				room.take(update, random.int(2) === 0);
				slowest = Math.max(slowest, performance.now() - from);
			}
			if (room.isSafe) expect(cardsIn(room.doc)).toMatchObject(room.before);
			const state = Y.encodeStateVector(room.doc);
			for (const newcomer of newcomersOf(room)) {
				expect(newcomer.store.pendingStructs).toBeNull();
				expect(newcomer.store.pendingDs).toBeNull();
				expect(Y.encodeStateVector(newcomer)).toEqual(state);
				for (const name of room.doc.share.keys()) JSON.stringify(newcomer.getMap(name).toJSON());
			}
			for (const name of Object.keys(counts) as (keyof typeof counts)[])
				counts[name] += room.counts[name];
			largest = Math.max(largest, Y.encodeStateAsUpdate(room.doc).length);
		}
		const heap = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
		console.log(`fuzz, seed ${SEED}:`, counts, {
			slowestMs: Math.round(slowest),
			largest,
			heapMB: heap
		});
		// It must have tried both sides of every door.
		for (const count of [counts.taken, counts.refused, counts.waits])
			expect(count).toBeGreaterThan(INPUTS / 50);
	},
	30 * 60_000
);

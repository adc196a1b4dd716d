import fc from 'fast-check';
import { log } from '#server/log.ts';
import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import { expect, test } from 'vitest';

import { deviceAt, foundIn, hearsAll, type TestDevice } from './support/devices.ts';
import { tempFolder } from './support/folders.ts';
import { houseOnPort, PLAN, type TestHouse } from './support/house.ts';
import { request } from './support/request.ts';

log.level = 'silent';

/** How many meetings one run plays, of at most 40 things that happen. */
const RUNS = Number(process.env.REMBUK_MODEL ?? 25);
const SEED = Number(process.env.REMBUK_SEED ?? 1);
const PEOPLE = ['ana', 'budi', 'citra'] as const;
type Who = (typeof PEOPLE)[number];

/** What a meeting must have come to, as somebody would say it who has never seen a relay. */
interface Meeting {
	mode: 'add' | 'edit';
	/** Who put a card there first, and what it says now. */
	cards: Map<string, { by: Who; text: string }>;
	votes: Map<string, string>;
	out: Set<Who>;
	said: number;
}

/** The meeting as it is: a relay over its real store, and phones on real sockets. */
class Hall {
	readonly #phones = new Map<string, TestDevice>();

	private constructor(
		public house: TestHouse,
		private readonly folder: string
	) {}

	static async opens(): Promise<Hall> {
		const folder = tempFolder();
		const hall = new Hall(await houseOnPort({ store: await classicLevelStore(folder) }), folder);
		await hall.desk('mode', { mode: 'add' });
		return hall;
	}

	/** A phone with all that is in the room, as far as it may know. */
	async phone(who: Who, room: 'plan' | 'ballots'): Promise<TestDevice> {
		const known = this.#phones.get(who + room);
		const phone = known ?? (await deviceAt(this.house, who, { room }));
		this.#phones.set(who + room, phone);
		await hearsAll(phone);
		return phone;
	}

	/** Writes something on a phone, and hears what becomes of it. A phone that was refused begins afresh. */
	async writes(who: Who, room: 'plan' | 'ballots', key: string, text: string): Promise<string> {
		const phone = await this.phone(who, room);
		phone.doc.getMap(room === 'plan' ? 'cards' : 'votes').set(key, text);
		const answer = await phone.tells();
		if (answer !== 'kept') this.leaves(who);
		return answer;
	}

	async desk(call: string, body: object) {
		const authorization = `Bearer ${this.house.ticketFor('facilitator')}`;
		const path = `/api/plans/${PLAN}/${call}`;
		expect((await request(this.house.port, 'POST', path, { authorization }, body)).status).toBe(
			200
		);
	}

	leaves(who: Who) {
		for (const room of ['plan', 'ballots']) {
			this.#phones.get(who + room)?.guest.socket.terminate();
			this.#phones.delete(who + room);
		}
	}

	async restarts() {
		for (const who of PEOPLE) this.leaves(who);
		await this.house.stop();
		this.house = await houseOnPort({ store: await classicLevelStore(this.folder) });
	}
}

type Happens = fc.AsyncCommand<Meeting, Hall>;

const isIn =
	(who: Who) =>
	({ out }: Readonly<Meeting>) =>
		!out.has(who);

const adds = (who: Who): Happens => ({
	check: isIn(who),
	async run(meeting, hall) {
		const key = `card ${(meeting.said += 1)}`;
		expect(await hall.writes(who, 'plan', key, 'new')).toBe('kept');
		meeting.cards.set(key, { by: who, text: 'new' });
	},
	toString: () => `${who} adds a card`
});

const changes = (who: Who, nth: number): Happens => ({
	check: (meeting) => isIn(who)(meeting) && meeting.cards.size > 0,
	async run({ mode, cards }, hall) {
		const [key, card] = [...cards][nth % cards.size] ?? ['', { by: who, text: '' }];
		const text = `${card.text} by ${who}`;
		const mayBe = mode === 'edit' || card.by === who;
		expect(await hall.writes(who, 'plan', key, text)).toBe(mayBe ? 'kept' : 'not-yours');
		if (mayBe) card.text = text;
	},
	toString: () => `${who} changes card ${nth}`
});

const votes = (who: Who, choice: string): Happens => ({
	check: isIn(who),
	async run(meeting, hall) {
		const isFirst = !meeting.votes.has(who);
		const answer = await hall.writes(who, 'ballots', who, choice);
		expect(answer).toBe(isFirst ? 'kept' : 'not-yours');
		if (isFirst) meeting.votes.set(who, choice);
	},
	toString: () => `${who} votes ${choice}`
});

const switches = (mode: 'add' | 'edit'): Happens => ({
	check: () => true,
	async run(meeting, hall) {
		await hall.desk('mode', { mode });
		meeting.mode = mode;
	},
	toString: () => `participants ${mode}`
});

const isTakenOut = (who: Who): Happens => ({
	check: isIn(who),
	async run({ out }, hall) {
		await hall.desk('revoke', { device: `device-of-${who}`.padEnd(22, '0') });
		out.add(who);
		hall.leaves(who);
		const { guest } = await deviceAt(hall.house, who);
		expect(await guest.closed).toMatchObject({ reason: 'revoked' });
	},
	toString: () => `${who} is taken out`
});

const isLetIn = (who: Who): Happens => ({
	check: ({ out }) => out.has(who),
	async run({ out }, hall) {
		await hall.desk('restore', { device: `device-of-${who}`.padEnd(22, '0') });
		out.delete(who);
	},
	toString: () => `${who} is let in again`
});

const restarts: Happens = {
	check: () => true,
	run: async (_, hall) => hall.restarts(),
	toString: () => 'the laptop is restarted'
};

const isLookedAt: Happens = {
	check: () => true,
	async run({ cards, votes: cast }, { house }) {
		const texts = Object.fromEntries([...cards].map(([key, { text }]) => [key, text]));
		expect((await foundIn(house)).getMap('cards').toJSON()).toEqual(texts);
		const box = await foundIn(house, 'ballots');
		expect(box.getMap('votes').toJSON()).toEqual(Object.fromEntries(cast));
	},
	toString: () => 'somebody looks at everything'
};

const who = fc.constantFrom(...PEOPLE);
const HAPPENINGS = [
	who.map(adds),
	who.map(adds),
	fc.tuple(who, fc.nat(20)).map((told) => changes(...told)),
	fc.tuple(who, fc.constantFrom('yes', 'no')).map((told) => votes(...told)),
	fc.constantFrom('add' as const, 'edit' as const).map(switches),
	who.map(isTakenOut),
	who.map(isLetIn),
	fc.constant(restarts),
	fc.constant(isLookedAt)
];

test(`[RELAY-17] [RELAY-78] [RELAY-79] ${RUNS} meetings come to what somebody would expect who knows only the rules, seed ${SEED}`, async () => {
	await fc.assert(
		fc.asyncProperty(fc.commands(HAPPENINGS, { maxCommands: 40 }), async (happenings) => {
			const hall = await Hall.opens();
			const meeting: Meeting = {
				...{ mode: 'add' as const, said: 0, out: new Set<Who>() },
				...{ cards: new Map<string, { by: Who; text: string }>(), votes: new Map<string, string>() }
			};
			await fc.asyncModelRun(() => ({ model: meeting, real: hall }), happenings);
			await isLookedAt.run(meeting, hall);
			await hall.house.stop();
		}),
		{ numRuns: RUNS, seed: SEED, endOnFailure: true }
	);
}, 180_000);

import type { YMapEvent } from 'yjs';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { COLOURS, PICTURES } from '#lib/domain/meeting/pictures.ts';
import { beginRehearsal, throwAway } from '#lib/domain/meeting/rehearsal.ts';
import { hasBegun, type Plan } from '#lib/domain/plan.ts';
import { done, type Result } from '#lib/domain/shared/result.ts';
import type { Admission } from '#lib/protocol/api.ts';

import { newId } from './newId.ts';
import { personHere } from './person.ts';
import { call, hostPlan, type CallRefusal } from './relayApi.ts';
import { openRehearsedRoom, type RehearsedRoom } from './rehearsedRoom.ts';
import { lead } from './lead.ts';
import { recall, remember } from './settings.ts';

/** What a rehearsal found. Times are milliseconds from the press on a phone to the wall. */
export interface Rehearsal {
	/** How many phones were tried, and how many got in. */
	asked: number;
	joined: number;
	/** Ideas that were sent, and that the wall has got. */
	sent: number;
	arrived: number;
	/** Half of the ideas were there by then, and 19 of 20. Nothing where none arrived. */
	half?: number;
	most?: number;
	/** Whether all that was tried out is gone again. */
	isCleared: boolean;
}

/** What is tried, in the words of this screen, and whom to tell how far it is (0 to 1). */
export interface Rehearsing {
	phones: number;
	title: string;
	language: string;
	/** What a phone says: its number and the number of its idea. */
	idea: (phone: number, nth: number) => string;
	onprogress: (share: number) => void;
}

const IDEAS_EACH = 2;

/** In how many milliseconds all ideas are sent: people do not press at one moment. */
const SPREAD = 4000;
const PATIENCE = 12_000;

/**
 * Tries the room out before people come (LEAD-23): as many phones as are asked for join the real relay from this laptop
 * with a join code, each with a socket and a copy of its own, and say two ideas each; a wall of its own takes the
 * time. All of it happens in a plan that is there for nothing else, and is emptied and erased afterwards (LEAD-24).
 * What it cannot try is the radio between phones and laptop.
 */
export async function rehearse(of: Rehearsing): Promise<Result<Rehearsal, CallRefusal>> {
	const plan = lasting('rehearsal.plan');
	const host = { plan, holder: personHere(), title: of.title, language: of.language };
	const leading = await lead({ ...host, role: 'facilitator' });
	if (!leading.ok) return leading;
	const looking = await hostPlan({ ...host, role: 'viewer' });
	if (!looking.ok) return looking;
	const desk = openRehearsedRoom(leading.value, 'write');
	const wall = openRehearsedRoom(looking.value, 'read');
	await within(Promise.all([desk.caughtUp, wall.caughtUp]));
	begin(desk.plan, of);
	try {
		const told = await withPhones(leading.value.code ?? '', wall.plan, of);
		const isCleared = await clear(desk, leading.value);
		of.onprogress(1);
		return done({ asked: of.phones, ...told, isCleared });
	} finally {
		for (const room of [desk, wall]) room.stop();
	}
}

async function withPhones(code: string, wall: Plan, of: Rehearsing) {
	const phones = await joinAll(code, of);
	try {
		return { joined: phones.length, ...(await sayAll(phones, wall, of)) };
	} finally {
		for (const { room } of phones) room.stop();
	}
}

interface Phone {
	person: string;
	room: RehearsedRoom;
}

function begin(plan: Plan, { title, language }: Rehearsing): void {
	throwAway(plan, personHere()); // what a rehearsal that was cut short has left
	if (hasBegun(plan)) return;
	const stamp = { id: newId(), by: personHere(), at: new Date().toISOString() };
	beginRehearsal(plan, { title, village: title, language }, stamp);
}

async function joinAll(code: string, { phones, onprogress }: Rehearsing): Promise<Phone[]> {
	let joined = 0;
	const one = async (at: number): Promise<Phone | undefined> => {
		const person = `rehearsal-${at}`;
		const answer = await joinAs(code, person, at);
		if (!answer.ok) return undefined;
		const room = openRehearsedRoom(answer.value, 'write');
		if (!(await within(room.caughtUp))) return (room.stop(), undefined);
		onprogress((0.3 * ++joined) / phones);
		return { person, room };
	};
	const all = await Promise.all(Array.from({ length: phones }, (_, at) => one(at + 1)));
	return all.filter((phone) => phone !== undefined);
}

/** Lets the phone with this number in, as a device of its own. */
export function joinAs(code: string, holder: string, at: number) {
	const key = lasting('rehearsal.key').slice(0, 19) + String(at).padStart(3, '0');
	return call<Admission>('/api/join', { code, holder, key });
}

async function sayAll(phones: readonly Phone[], wall: Plan, { idea, onprogress }: Rehearsing) {
	const [pressed, times] = [new Map<string, number>(), new Map<string, number>()];
	const sent = phones.length * IDEAS_EACH;
	const hear = ({ keysChanged }: YMapEvent<unknown>) => {
		for (const id of keysChanged) {
			const at = pressed.get(id);
			if (at !== undefined && !times.has(id)) times.set(id, performance.now() - at);
		}
		onprogress(0.3 + (0.6 * times.size) / sent);
	};
	wall.ideas.observe(hear as () => void);
	const say = async ({ person, room: { plan } }: Phone, at: number) => {
		const name = { picture: PICTURES[at % PICTURES.length], colour: COLOURS[at % COLOURS.length] };
		arrive(plan, name as Parameters<typeof arrive>[1], stampOf(person));
		for (let nth = 1; nth <= IDEAS_EACH; nth++) {
			await pause((Math.random() * SPREAD) / IDEAS_EACH);
			const stamp = stampOf(person);
			pressed.set(stamp.id, performance.now());
			addIdea(plan, { text: idea(at + 1, nth) }, stamp);
		}
	};
	await Promise.all(phones.map(say));
	for (let waited = 0; times.size < sent && waited < PATIENCE; waited += 100) await pause(100);
	wall.ideas.unobserve(hear as () => void);
	return { sent, arrived: times.size, ...spreadOf([...times.values()]) };
}

/** By when half of the times were over, and 19 of 20, in whole milliseconds. */
export function spreadOf(times: readonly number[]): Pick<Rehearsal, 'half' | 'most'> {
	if (times.length === 0) return {};
	const sorted = [...times].sort((a, b) => a - b);
	const at = (share: number) =>
		Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
	return { half: at(0.5), most: at(0.95) };
}

/** Empties a rehearsal's plan through a desk's room and has the relay erase what was there. True once both are done. */
export async function clear(desk: RehearsedRoom, { plan, ticket }: Admission): Promise<boolean> {
	const thrown = throwAway(desk.plan, personHere());
	for (let waited = 0; desk.waiting > 0 && waited < PATIENCE; waited += 100) await pause(100);
	const erased = await call(`/api/plans/${plan}/erase`, {}, ticket);
	return thrown.ok && desk.waiting === 0 && erased.ok;
}

function stampOf(by: string) {
	return { id: newId(), by, at: new Date().toISOString() };
}

/** One plan, and one row of device keys, for all rehearsals of this laptop, so that none of them piles up. */
export function lasting(name: string): string {
	const known = recall(name) ?? newId();
	remember(name, known);
	return known;
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((over) => setTimeout(over, milliseconds));
}

/** True when it came in time: a line that hangs is waited for no longer than a person would. */
export function within(coming: Promise<unknown>): Promise<boolean> {
	return Promise.race([coming.then(() => true), pause(PATIENCE).then(() => false)]);
}

import * as Y from 'yjs';
import { expect } from 'vitest';

import { planIn, RECORD_ROOTS, type Plan } from '#lib/domain/plan.ts';

import { addProblem, beginTree } from '#lib/domain/problems/problems.ts';

import { aPlan, copyOf, stamps } from '../support/plans.ts';
import { seeded } from '../support/seeded.ts';
import { PARTS } from './parts.ts';
import type { Part, Turn } from './turn.ts';

/** Six who work apart for a month; the last has an app of last year, which knows only the first commands. */
const OLD_APP = 'village';
const PEOPLE = ['ana', 'budi', 'citra', 'desk', 'scribe', OLD_APP];
const FIRST_COMMANDS = new Set([
	'moveTo',
	'arrive',
	'addIdea',
	'settleIdea',
	'meToo',
	'mergeIdea',
	'putInCluster',
	'addProblem',
	'rewordProblem',
	'moveProblem',
	'binProblem',
	'turnOver',
	'addActivity',
	'detailActivity',
	'reportProgress'
]);
const WORDS = [
	'air',
	'pipa',
	'jalan',
	'lampu',
	'posyandu',
	'sawah',
	'banjir',
	'pasar',
	'tidak ada'
];

type Chance = ReturnType<typeof seeded>;

/** Everything a screen can show of a plan, as one text. */
export function seen(plan: Plan, parts = PARTS): string {
	return JSON.stringify(Object.entries(parts).map(([name, part]) => [name, part.seen(plan)]));
}

/** What must be true of a plan on every device. */
export function holds(plan: Plan, parts = PARTS): void {
	for (const part of Object.values(parts)) part.holds?.(plan);
}

/**
 * Random people do random things on random devices, which sometimes meet one another, get a message twice, or are
 * switched off and on. Then all meet, each pair in another order, and end with one plan: that is checked here.
 */
export function storm(seed: number, steps = 120, parts: Record<string, Part> = PARTS): Plan {
	const chance = seeded(seed);
	const devices = sixDevices();
	// Every part has its share of turns, however many commands it has.
	const moves = Object.values(parts).map(({ moves }) => Object.entries(moves));
	const oldMoves = moves
		.map((part) => part.filter(([name]) => FIRST_COMMANDS.has(name)))
		.filter(({ length }) => length > 0);
	// A meeting is mostly about one thing: only where much happens can much go wrong.
	const theme = chance.oneOf(moves);
	const made = new Set<string>();
	let count = 0;
	for (let n = 0; n < steps; n++) {
		const by = chance.oneOf(PEOPLE);
		const turn = turnOf(devices.of(by), by, chance, () => (count += 1));
		if (chance.chance(0.1)) meetOne(turn.plan, devices.of(chance.oneOf(PEOPLE)).plan, chance);
		else if (chance.chance(0.02)) devices.switchOffAndOn(by);
		else if (by === OLD_APP) chance.oneOf(chance.oneOf(oldMoves))[1](turn);
		else chance.oneOf(chance.chance(0.7) ? theme : chance.oneOf(moves))[1](turn);
		if (n % 10 === 9) holds(devices.of(by).plan, parts);
		for (const record of recordsIn(devices.of(by).plan)) made.add(record);
	}
	const plan = ended(
		PEOPLE.map((person) => devices.of(person).plan),
		chance,
		parts
	);
	// Whatever was made is there, in sight or in the bin: nothing is ever deleted.
	const kept = recordsIn(plan);
	expect([...made].filter((record) => !kept.has(record))).toEqual([]);
	return plan;
}

interface Device {
	plan: Plan;
	log: Uint8Array[];
}

/** What the village had agreed before everybody went home: a main problem and three of its causes. */
function aPlanWithATree(): Plan {
	const plan = aPlan();
	const stamp = stamps('lead');
	beginTree(plan, 'Warga sulit air', stamp(), { core: 'core', ideas: [] });
	for (const text of ['Pipa bocor', 'Mata air surut', 'Iuran macet']) {
		addProblem(plan, text, { side: 'causes', on: 'core' }, stamp());
	}
	return plan;
}

function sixDevices() {
	const begun = aPlanWithATree();
	// Yjs settles what was written at once by the number of the device: chance must not choose it anew each run.
	let number = 1000;
	const switchedOn = (from: Plan): Device => {
		const plan = copyOf(from);
		plan.doc.clientID = number += 1000;
		const log = [Y.encodeStateAsUpdate(plan.doc)];
		plan.doc.on('update', (update: Uint8Array) => log.push(update));
		return { plan, log };
	};
	const devices = new Map(PEOPLE.map((person) => [person, switchedOn(begun)]));
	const of = (person: string) => devices.get(person) as Device;
	return {
		of,
		switchOffAndOn: (person: string) => devices.set(person, switchedOn(of(person).plan))
	};
}

function recordsIn(plan: Plan): Set<string> {
	return new Set(
		RECORD_ROOTS.flatMap((root) => [...plan[root].keys()].map((id) => `${root}/${id}`))
	);
}

function ended(plans: Plan[], chance: Chance, parts: Record<string, Part>): Plan {
	const updates = plans.map((plan) => Y.encodeStateAsUpdate(plan.doc));
	const inSomeOrder = () => {
		const doc = new Y.Doc();
		const order = [...updates].sort(() => chance.int(3) - 1);
		for (const update of [...order, chance.oneOf(updates)]) Y.applyUpdate(doc, update);
		return planIn(doc);
	};
	const merged = planIn(new Y.Doc());
	Y.applyUpdate(merged.doc, Y.mergeUpdates(updates));
	const [first, ...others] = [inSomeOrder(), inSomeOrder(), inSomeOrder(), merged] as const;
	const view = seen(first, parts);
	holds(first, parts);
	for (const other of others) expect(seen(other, parts)).toBe(view);
	return first;
}

function meetOne(mine: Plan, theirs: Plan, { chance }: Chance): void {
	const from = chance(0.5) ? Y.encodeStateVector(theirs.doc) : undefined;
	const update = Y.encodeStateAsUpdate(mine.doc, from);
	Y.applyUpdate(theirs.doc, update);
	if (chance(0.3)) Y.applyUpdate(theirs.doc, update); // delivered twice
	if (chance(0.7)) Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc));
}

function turnOf({ plan, log }: Device, by: string, chance: Chance, next: () => number): Turn {
	const { int, oneOf } = chance;
	return {
		plan,
		log,
		by,
		int,
		oneOf,
		chance: chance.chance,
		stamp() {
			const id = `${by}-${next()}`;
			// Clocks are days apart: nothing may depend on them beyond one shared order.
			return {
				id,
				by,
				at: new Date(Date.UTC(2026, 6, 1 + int(9), int(24), int(60))).toISOString()
			};
		},
		words: () => `${oneOf(WORDS)} ${oneOf(WORDS)} ${int(100)}`,
		idOf: (list) => (list.length === 0 || int(25) === 0 ? 'none' : oneOf(list).id),
		day: () =>
			`2027-${String(1 + int(12)).padStart(2, '0')}-${String(1 + int(28)).padStart(2, '0')}`
	};
}

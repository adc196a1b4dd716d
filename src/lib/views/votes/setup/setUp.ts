import type { Quorum } from '#lib/domain/votes/counting/quorum.ts';
import type { Band, Criterion } from '#lib/domain/votes/counting/sheets.ts';
import type { TieStep } from '#lib/domain/votes/definition.ts';
import type { Key, RoundRule } from '#lib/domain/votes/sealed/config.ts';

import type { Choice } from '../choices.ts';
import { FACTS, WAYS, type Way } from './ways.ts';

/** A round being prepared, as it is kept on this device. What nobody said has no value here: the usual one is used. */
export interface SetUp {
	/** By talking it through, or by a vote. */
	deciding?: 'agree' | 'vote';
	question?: string;
	/** Keys of what was ticked, in the order of ticking. */
	picked: string[];
	typed: Choice[];
	/** Pairs that look alike and are not, as `key key`. */
	apart: string[];
	/** Costs said for this round, by key: whole currency units. */
	costs: Record<string, number>;
	way: Way;
	rule?: RoundRule;
	mode: 'group' | 'person';
	dots?: number;
	most?: number;
	least?: number;
	places: number;
	criteria?: Criterion[];
	scale?: [from: number, to: number];
	bands?: Band[];
	budget?: number;
	secrecy: 'quick' | 'open' | 'secret';
	published: 'everybody' | 'desk';
	electorate?: string;
	invited?: number;
	present?: number;
	quorum: Quorum;
	tieRule?: TieStep[];
	lot: string;
	spares: number;
	/** Witnesses that were taken; all who offered as long as nobody chose. */
	witnesses?: Key[];
	needs: number;
}

/** What a desk begins with. */
export const NEW_SET_UP: SetUp = {
	picked: [],
	typed: [],
	apart: [],
	costs: {},
	way: 'dots',
	mode: 'person',
	places: 3,
	secrecy: 'secret',
	published: 'everybody',
	quorum: { kind: 'part', part: 1, of: 2, base: 'present' },
	lot: '',
	spares: 5,
	needs: 1
};

/** Where a desk keeps what it prepares for a plan. */
export function setUpKey(plan: string): string {
	return `set-up.${plan}`;
}

/** What belongs to one way of choosing, and is let go with it. */
const OF_A_WAY = 'rule dots most least criteria scale bands tieRule'.split(' ');

/** Choosing another way begins with its usual numbers; what is chosen and who may choose stays. */
export function turnedTo(way: Way, before: SetUp): SetUp {
	const kept = Object.entries(before).filter(([key]) => !OF_A_WAY.includes(key));
	const mode = FACTS[way].hasGroup ? before.mode : 'person';
	return { ...NEW_SET_UP, ...Object.fromEntries(kept), way, mode };
}

/** What was kept on this device, as far as this app would have written it. */
export function readSetUp(text: string): SetUp {
	try {
		const kept = JSON.parse(text || '{}') as SetUp;
		const all = { ...NEW_SET_UP, ...kept };
		return isSetUp(all) ? all : NEW_SET_UP;
	} catch {
		return NEW_SET_UP; // half a draft is no draft
	}
}

/** Whether something would be lost with it: more was said than a desk begins with, and than `but`, which is prepared anew. */
export function isBegun(setUp: SetUp, but: SetUp = NEW_SET_UP): boolean {
	return [NEW_SET_UP, but].every((other) => !isSame(setUp, other));
}

function isSame(a: SetUp, b: SetUp): boolean {
	const all = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof SetUp)[];
	const said = all.filter((key) => key !== 'deciding'); // one press, and nothing lost with it
	return said.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

function isSetUp({ picked, typed, apart, costs, way, quorum }: SetUp): boolean {
	const lists = [picked, typed, apart].every(Array.isArray);
	return lists && typeof costs === 'object' && typeof quorum === 'object' && WAYS.includes(way);
}

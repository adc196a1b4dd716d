import * as Y from 'yjs';

import { membersOf } from '../meeting/members.ts';
import type { PictureName } from '../meeting/pictures.ts';
import { STEPS, type Step } from '../method.ts';
import { closedAt } from '../monitoring/closing.ts';
import { ENTRY_ROOTS, planIn, RECORD_ROOTS, type Plan } from '../plan.ts';
import { rawOf } from '../shared/fields.ts';
import { isId, type PersonId } from '../shared/ids.ts';
import { changesIn, type BroughtChange, type Compared } from './broughtChanges.ts';
import { asText, keepsQuiet, plain, shortWordsOf } from './shortWords.ts';
import { stepAt } from './steps.ts';
import { stateOf, touchedSince } from './touched.ts';

/** How many records one hand made and changed. Nobody, for what is not signed or was said without a name. */
export interface BroughtBy {
	person?: PersonId;
	picture?: PictureName;
	made: number;
	changed: number;
}

/** What comes at one step of the method. */
export interface BroughtAt {
	step: Step;
	/** How many records are new, and the first words of the first of them. */
	made: number;
	said: string[];
	/** How many of the new and changed ones keep their words to themselves. */
	quiet: number;
	/** How many records change, and how. */
	changed: number;
	changes: BroughtChange[];
	/** Links, voices of support, places on a board, signed papers: counted, not told. */
	joined: number;
}

/** What another copy of a plan has that is not here yet, told before anything is changed. Plain values: it can be kept, and sent from a worker. */
export interface Brought {
	people: BroughtBy[];
	steps: BroughtAt[];
	/** When the plan was closed, as it would say afterwards; whether that is news. */
	closedAt?: string;
	closes: boolean;
}

/** How many words and changes of one step are told; of the others there is the number. */
export const MOST_TOLD = 30;

/**
 * What a file of this plan would bring, by author and by step (YEAR-25). Neither plan is changed. What was written on
 * both sides is told with both versions; nobody's vote is in it. `both`: the two together, where somebody has that already.
 */
export function broughtBy(here: Plan, file: Plan, both = joined(here, file)): Brought {
	const theirs = touchedSince(both, stateOf(here.doc));
	const ours = touchedSince(here, stateOf(file.doc));
	const told = new Telling({ here, file, both, theirs, ours });
	told.record('meta', 'meta');
	for (const root of RECORD_ROOTS) for (const id of idsIn(root, here, both)) told.record(root, id);
	for (const root of ENTRY_ROOTS) if (root !== 'hands') told.entries(root);
	const closed = closedAt(both);
	return {
		people: told.people(),
		steps: told.steps(),
		...(closed !== undefined && { closedAt: closed }),
		closes: closed !== undefined && closed !== closedAt(here)
	};
}

/** True where a file has nothing that is not here. */
export function isNothingNew({ steps }: Brought): boolean {
	return steps.length === 0;
}

class Telling {
	readonly #of: Compared;
	readonly #steps = new Map<Step, BroughtAt>();
	readonly #people = new Map<PersonId | undefined, BroughtBy>();

	constructor(of: Compared) {
		this.#of = of;
	}

	record(root: string, id: string): void {
		const { here, both } = this.#of;
		const isNew = root !== 'meta' && !here.doc.getMap(root).has(id);
		const changes = isNew ? [] : changesIn(this.#of, root, id);
		const at = isNew || changes.length > 0 ? this.#at(root, id) : undefined;
		if (!at) return;
		const isQuiet = [here, both].some((plan) => keepsQuiet(plan, root, id));
		this.#count(isNew ? 'made' : 'changed', this.#authors(root, id, isNew, isQuiet));
		if (isQuiet) at.quiet += 1;
		if (isNew) this.#tellNew(at, root, id, isQuiet);
		else at.changed += 1;
		if (!isQuiet) at.changes.push(...changes.slice(0, MOST_TOLD - at.changes.length));
	}

	/** Each at the step of its own: a place belongs to the board its card lies on. */
	entries(root: string): void {
		const [was, is] = [this.#of.here.doc.getMap(root), this.#of.both.doc.getMap(root)];
		const joins = (id: string) => {
			const at = this.#at(root, id);
			if (at) at.joined += 1;
		};
		for (const [id, value] of is.entries()) {
			if (asText(plain(value)) !== asText(plain(was.get(id)))) joins(id);
		}
		for (const id of was.keys()) if (!is.has(id)) joins(id);
	}

	steps(): BroughtAt[] {
		return STEPS.flatMap((step) => this.#steps.get(step) ?? []);
	}

	people(): BroughtBy[] {
		const pictures = new Map(membersOf(this.#of.both).map((member) => [member.id, member]));
		const all = [...this.#people.values()].map((each): BroughtBy => {
			const member = each.person === undefined ? undefined : pictures.get(each.person);
			return member
				? { ...each, picture: { picture: member.picture, colour: member.colour } }
				: each;
		});
		return all.sort((a, b) => b.made + b.changed - a.made - a.changed);
	}

	#at(root: string, id: string): BroughtAt | undefined {
		const step = stepAt(this.#of.both, { root, id });
		if (!step) return undefined;
		const none = { made: 0, said: [], quiet: 0, changed: 0, changes: [], joined: 0 };
		const at = this.#steps.get(step) ?? { step, ...none };
		this.#steps.set(step, at);
		return at;
	}

	#tellNew(at: BroughtAt, root: string, id: string, isQuiet: boolean): void {
		at.made += 1;
		const words = isQuiet || at.said.length >= MOST_TOLD ? undefined : this.#wordsOf(root, id);
		if (words !== undefined) at.said.push(words);
	}

	#wordsOf(root: string, id: string) {
		return shortWordsOf(this.#of.both, root, id);
	}

	/** What keeps its words to itself, or was said without a name, is nobody's in the counts either. */
	#authors(root: string, id: string, isNew: boolean, isQuiet: boolean): (PersonId | undefined)[] {
		const raw = rawOf(this.#of.both.doc.getMap(root).get(id));
		if (isQuiet || raw['anonymous'] === true) return [undefined];
		const { createdBy } = raw;
		if (isNew && isId<PersonId>(createdBy)) return [createdBy];
		const hands = [...(this.#of.theirs.get(`${root} ${id}`)?.by ?? [])];
		return hands.length > 0 ? hands : [undefined];
	}

	#count(what: 'made' | 'changed', authors: readonly (PersonId | undefined)[]): void {
		for (const person of authors) {
			const none = { ...(person !== undefined && { person }), made: 0, changed: 0 };
			const by = this.#people.get(person) ?? none;
			by[what] += 1;
			this.#people.set(person, by);
		}
	}
}

function idsIn(root: string, ...plans: Plan[]): Set<string> {
	return new Set(plans.flatMap(({ doc }) => [...doc.getMap(root).keys()]));
}

function joined(...plans: Plan[]): Plan {
	const doc = new Y.Doc();
	for (const plan of plans) Y.applyUpdate(doc, Y.encodeStateAsUpdate(plan.doc));
	return planIn(doc);
}

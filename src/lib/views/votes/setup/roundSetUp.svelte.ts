import { mergeIdea } from '#lib/domain/ideas/merging.ts';
import {
	announcedOf,
	announceRound,
	takeDownAnnouncement
} from '#lib/domain/votes/announcement.ts';
import { alikeAmong, type AlikePair } from '#lib/domain/votes/alike.ts';
import type { OpenDraft } from '#lib/domain/votes/sealed/open.ts';
import type { SealRefusal } from '#lib/domain/votes/sealed/sealing.ts';
import { offerWitness, type Witness } from '#lib/domain/votes/sealed/witness.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';
import { deskKey, witnessKey } from '#lib/session/votingKeys.ts';

import type { Choice } from '../choices.ts';
import { SlipStock } from '../slips/slipStock.svelte.ts';
import { configOf } from './configOf.ts';
import type { List } from './lists.ts';
import { missingIn } from './missing.ts';
import { openAnnounced, type AtDesk } from './opening.ts';
import { RoundWords } from './roundWords.svelte.ts';
import { readSetUp, setUpKey, turnedTo, type SetUp } from './setUp.ts';
import { sortedOut } from './sortedOut.ts';
import type { Way } from './ways.ts';

/** What the page knows of the room while a round is prepared. */
export interface Room {
	lists: Record<List, Choice[]>;
	/** How many came to today's sitting, if somebody counted; else how many have come in. */
	invited: number;
	present: number;
	sitting: string | undefined;
	/** Money the plan speaks of: of each source what is not spoken for, and of all together under no name. */
	money: readonly { source: string; amount: number }[];
	witnesses: readonly Witness[];
}

/** A round being prepared at the desk, in three parts. Nothing is shared until it is opened, and a reload loses nothing. */
export class RoundSetUp {
	#now = $state.raw<SetUp>(readSetUp(''));
	refusal = $state<SealRefusal>();
	readonly words = new RoundWords();
	readonly stock: SlipStock;
	/** The one slip of a room that agrees on one answer: never printed, so what was printed for a vote stays good. */
	readonly #roomStock: SlipStock;
	readonly room: Room;
	readonly chosen = $derived.by(() => this.#chosen());
	/** What is on the ballot, and what is left out and why. */
	readonly options = $derived.by(() => sortedOut(this.chosen, this.#now));
	readonly alike = $derived.by(() => this.#alike());
	/** How many slips the round needs on the table. */
	readonly slipsNeeded = $derived.by(() => this.#slipsNeeded());
	/** The round as it would open now. */
	readonly config = $derived.by(() => configOf(this.#now, this.#around()));
	readonly missing = $derived.by(() =>
		missingIn(this.config, this.#now.way, {
			needed: this.#now.mode === 'group' ? 0 : this.slipsNeeded,
			made: this.stock.slips.length,
			isPrinted: this.stock.isPrinted
		})
	);
	readonly #session: AtDesk;
	readonly #key: string;
	/** Ids for what can be chosen: the same as long as this page is open, so that nothing changes under a reader. */
	readonly #ids: string[];

	constructor(session: AtDesk, room: Room) {
		this.#session = session;
		this.room = room;
		this.#key = setUpKey(session.id);
		this.#now = readSetUp(draftIn(this.#key));
		this.stock = new SlipStock(session.id);
		this.#roomStock = new SlipStock(`${session.id}.room`);
		this.#ids = Array.from({ length: 60 }, () => session.stamp().id);
	}

	/** Everything that was said so far. */
	get now(): SetUp {
		return this.#now;
	}

	/** What applies where nothing was said: by the way of choosing, in the room's words. */
	get usual() {
		return this.words.of(this.#now.way);
	}

	/** Says something of the round; `undefined` takes it back, and the usual value applies again. */
	put(news: { [Each in keyof SetUp]?: SetUp[Each] | undefined }): void {
		const said = Object.entries({ ...this.#now, ...news }).filter(
			([, value]) => value !== undefined
		);
		this.#keep(Object.fromEntries(said) as unknown as SetUp);
	}

	turnTo(way: Way): void {
		this.#keep(turnedTo(way, this.#now));
	}

	has({ key }: Choice): boolean {
		return this.#now.picked.includes(key);
	}

	toggle({ key }: Choice): void {
		const without = this.#now.picked.filter((each) => each !== key);
		const had = without.length < this.#now.picked.length;
		this.put({ picked: had ? without : [...without, key] });
	}

	pickAll(choices: readonly Choice[]): void {
		this.put({ picked: [...new Set([...this.#now.picked, ...choices.map(({ key }) => key)])] });
	}

	/** Puts up something that stands in no list. */
	type(words: string): void {
		const label = words.trim();
		if (label === '') return;
		const choice = { key: this.#session.stamp().id, label };
		const { typed, picked } = this.#now;
		this.put({ typed: [...typed, choice], picked: [...picked, choice.key] });
	}

	/** Says what something costs, for this round only; nothing takes that back. */
	price(key: string, cost: number | undefined): void {
		const others = Object.entries(this.#now.costs).filter(([each]) => each !== key);
		this.put({ costs: Object.fromEntries(cost === undefined ? others : [...others, [key, cost]]) });
	}

	/** Lets one of two that say the same stand for both. Of two ideas the group's own list is merged, with supporters. */
	merge(keep: string, drop: string): void {
		const { ideas } = this.room.lists;
		const areIdeas = [keep, drop].every((key) => ideas.some((idea) => idea.key === key));
		const { plan, person } = this.#session;
		if (areIdeas) mergeIdea(plan, drop, keep, person);
		this.put({ picked: this.#now.picked.filter((key) => key !== drop) });
	}

	/** The group says that two are different after all. */
	keepApart({ a, b }: AlikePair): void {
		this.put({ apart: [...this.#now.apart, `${a} ${b}`] });
	}

	/** Somebody beside this laptop is a witness, with a key of their own that lies here. */
	offerHere(name: string): boolean {
		const { plan } = this.#session;
		return offerWitness(plan, witnessKey(), name, this.#session.stamp()).ok;
	}

	/** What is read aloud, shown on the wall, and then opened word for word. A room that agrees on one answer needs one slip, which nobody prints. */
	announce(): OpenDraft {
		const { mode, secrecy } = this.#now;
		const isMade = this.#roomStock.slips.length > 0;
		if (mode === 'group' && secrecy !== 'quick' && !isMade) this.#roomStock.make(1);
		const { plan, person, id } = this.#session;
		announceRound(plan, this.config, deskKey(id).key, person);
		return this.config;
	}

	/** Nothing is read aloud here any more: what this desk put up on the wall comes down. Another desk's stays. */
	stopReading(): void {
		const { plan, person, id } = this.#session;
		if (announcedOf(plan)?.desk === deskKey(id).key) takeDownAnnouncement(plan, person);
	}

	/** Opens what was announced, whatever changed since; the next round begins anew. */
	open(announced: OpenDraft): boolean {
		const used = this.#used;
		const answer = openAnnounced(this.#session, announced, used, this.room.sitting);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return false;
		this.beginAnew();
		used.forget();
		return true;
	}

	/** What was prepared is settled: the next round begins with nothing of it. */
	beginAnew(): void {
		this.#now = readSetUp('');
		keepDraft(this.#key, '');
	}

	#keep(now: SetUp): void {
		this.#now = now;
		this.refusal = undefined;
		keepDraft(this.#key, JSON.stringify(now));
	}

	/** The slips this round will know: those on paper, or the one of the room. */
	get #used(): SlipStock {
		return this.#now.mode === 'group' ? this.#roomStock : this.stock;
	}

	/** In the order of ticking, as it reads in the plan now. What has left the plan is left out. */
	#chosen(): Choice[] {
		const all = [...Object.values(this.room.lists).flat(), ...this.#now.typed];
		const known = new Map(all.map((choice) => [choice.key, choice]));
		return this.#now.picked.flatMap((key) => known.get(key) ?? []);
	}

	#alike(): AlikePair[] {
		const apart = new Set(this.#now.apart);
		return alikeAmong(this.options.on).filter(({ a, b }) => !apart.has(`${a} ${b}`));
	}

	#slipsNeeded(): number {
		const { secrecy, mode, present, spares } = this.#now;
		if (secrecy === 'quick') return 0;
		return mode === 'group' ? 1 : (present ?? this.room.present) + spares;
	}

	#around() {
		const { witnesses } = this.room;
		const taken = this.#now.witnesses ?? witnesses.map(({ key }) => key);
		return {
			options: this.options.on,
			ids: this.#ids.slice(0, this.options.on.length),
			usual: this.usual,
			invited: this.room.invited,
			present: this.room.present,
			slips: this.#used.slips.map(({ key }) => key),
			witnesses: witnesses.map(({ key }) => key).filter((key) => taken.includes(key))
		};
	}
}

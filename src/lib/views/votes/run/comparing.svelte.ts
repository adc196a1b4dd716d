import { SvelteMap } from 'svelte/reactivity';

import { drawnIn, needsDraw, typedIn } from '#lib/domain/votes/sealed/comparing.ts';
import { ofRound, recordsIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { BallotRecord, RecordName, Verified } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { slipNumber } from '#lib/domain/votes/sealed/slips.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { comparingHere, keepComparing } from './comparingDraft.ts';
import type { RoundDesk } from './roundDesk.svelte.ts';
import { slipNamed } from './findSlip.ts';

/** A typed paper that was drawn, by the number of its slip. */
export interface DrawnPaper {
	number: number;
	paper: Verified<BallotRecord>;
}

/** Typed papers being held against the paper box at the desk, one after the other. Nothing is shared before it is written down; a reload loses nothing (VOTE-110). */
export class Comparing {
	seed = $state('');
	#isBegun = $state(false);
	readonly #said = new SvelteMap<RecordName, boolean>();
	readonly #session: Pick<Session, 'plan' | 'box'>;
	readonly #round: () => SealedRound;

	constructor(session: Pick<Session, 'plan' | 'box'>, round: () => SealedRound) {
		this.#session = session;
		this.#round = round;
		this.#takeUp();
	}

	/** Whether papers are being looked at: from then on what was drawn stands. */
	get isBegun(): boolean {
		return this.#isBegun;
	}

	begin(): void {
		this.#isBegun = true;
		this.#keep();
	}

	/** All typed papers the closing lists. */
	get typed(): Verified<BallotRecord>[] {
		const { plan, box } = this.#session;
		const { closing, name } = this.#round();
		return closing ? typedIn(ofRound(recordsIn(plan, box), name), closing) : [];
	}

	/** Whether the room has to throw beans or dice before it can begin. */
	get needsDraw(): boolean {
		return needsDraw(this.typed);
	}

	/** The papers to take out of the box, by the numbers of their slips. */
	get drawn(): DrawnPaper[] {
		const { config } = this.#round();
		return drawnIn(this.typed, this.seed)
			.map((paper) => ({ paper, number: slipNumber(config, paper.record.key) }))
			.sort((a, b) => a.number - b.number);
	}

	/** Whether a paper says the same as what was typed; nothing as long as nobody looked. */
	said(name: RecordName): boolean | undefined {
		return this.#said.get(name);
	}

	say(name: RecordName, isSame: boolean): void {
		this.#said.set(name, isSame);
		this.#keep();
	}

	get differ(): RecordName[] {
		return this.drawn
			.map(({ paper }) => paper.name)
			.filter((name) => this.#said.get(name) === false);
	}

	get left(): number {
		return this.drawn.filter(({ paper }) => !this.#said.has(paper.name)).length;
	}

	/** The number of a slip whose code is on a paper without a number; 0 for none of this round. */
	numberOf(code: string): number {
		const key = slipNamed(this.#round(), code);
		return key === undefined ? 0 : slipNumber(this.#round().config, key);
	}

	/** Writes down what was found, and is ready for another time. */
	finish(desk: RoundDesk): boolean {
		if (this.left > 0 || !desk.compared(this.#round(), this.seed, this.differ)) return false;
		this.#said.clear();
		this.seed = '';
		this.#isBegun = false;
		keepComparing(this.#round(), undefined);
		return true;
	}

	#keep(): void {
		const said = Object.fromEntries(this.#said);
		keepComparing(this.#round(), { seed: this.seed, said });
	}

	#takeUp(): void {
		const draft = comparingHere(this.#round());
		if (!draft) return;
		this.seed = draft.seed;
		this.#isBegun = true;
		for (const [name, isSame] of Object.entries(draft.said)) this.#said.set(name, isSame);
	}
}

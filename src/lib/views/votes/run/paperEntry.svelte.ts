import { castPaper, needsName } from '#lib/domain/votes/sealed/cast.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import { ballotsIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { RecordName, Says } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { keyPairOf, type KeyPair } from '#lib/domain/votes/sealed/signing.ts';
import { slipNumber, slipPair } from '#lib/domain/votes/sealed/slips.ts';
import {
	isUnreadable,
	spoiledBy,
	unreadable,
	type SpoiledBy
} from '#lib/domain/votes/sealed/spoiled.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { emptyAnswer, isEmpty, isSaid, type Entered } from './entry/emptyAnswer.ts';
import { keepPaper, paperHere } from './paperDraft.ts';
import { votersOf } from './slipCounts.ts';

interface Typed {
	code: string;
	by: string;
	says: Says;
	/** In a quick round there is no slip: the paper has a key of its own, kept until the next one is typed. */
	secret: Uint8Array;
}

/**
 * Paper ballots being typed at the desk, one after the other. A paper is first shown to the witness, and goes into the
 * box only when they say that it is what the paper says (VOTE-83).
 */
export class PaperEntry {
	code = $state('');
	by = $state('');
	says = $state.raw<Entered>({ approve: [] });
	/** The witness is looking at it. */
	isShown = $state(false);
	/** It goes into the box as it is, and is not valid (VOTE-120). */
	isSpoiled = $state(false);
	isFixing = $state(false);
	count = $state(0);
	refusal = $state<Refusal>();
	readonly #session: Session;
	readonly #scribe: Key;
	readonly #round: () => SealedRound;
	readonly #roomCode: string;
	#secret = newSecret();
	#last = $state.raw<Typed>();

	/** `code`: of the slip the answers are typed with, where the room has one slip together. */
	constructor(session: Session, scribe: Key, round: () => SealedRound, code = '') {
		this.#session = session;
		this.#scribe = scribe;
		this.#round = round;
		this.#roomCode = this.code = code;
		this.says = emptyAnswer(round().config.kind);
		const { code: typed, by, says } = paperHere(round().name) ?? this;
		[this.code, this.by, this.says] = [typed, by, says];
		this.#readAgain(); // a reload comes back to the paper, not to what was said of it
	}

	/** Keeps what is typed so far, for a reload (VOTE-102). A paper of a quick round that is mended has no other key. */
	keep(): void {
		const { name, config } = this.#round();
		const { code, by, says } = this;
		const isBegun = code !== this.#roomCode || by !== '' || !isEmpty(says, config.kind);
		const isKept = isBegun && !(this.isFixing && config.secrecy === 'quick');
		keepPaper(name, isKept ? { code, by, says } : undefined);
	}

	/** The slip's number on the list, once its code is one of this round's; 0 until then. */
	get number(): number {
		const pair = slipPair(this.code);
		return pair ? slipNumber(this.#round().config, pair.key) : 0;
	}

	/** Whether this slip has spoken before: the paper takes that ballot's place. */
	get isAgain(): boolean {
		const key = slipPair(this.code)?.key;
		return key !== undefined && votersOf(this.#round()).has(key);
	}

	/** Whether this slip has spoken without a paper: that ballot goes before a paper that is not valid. */
	get spokeItself(): boolean {
		const key = slipPair(this.code)?.key;
		const { name } = this.#round();
		return ballotsIn(this.#session.box).some(
			({ record }) => record.open === name && record.key === key && record.how !== 'paper'
		);
	}

	/** What makes the paper as it is typed not valid: it is asked for again, or kept so. */
	get spoiledBy(): SpoiledBy | undefined {
		const { config } = this.#round();
		if (!isSaid(this.says)) return undefined;
		const isNameless = needsName(config) && this.by.trim() === '';
		return spoiledBy(config, this.says) ?? (isNameless ? 'needs-a-name' : undefined);
	}

	/** Whether the last paper that was refused can be kept as it is. */
	get canBeSpoiled(): boolean {
		return this.refusal !== undefined && this.refusal === this.spoiledBy;
	}

	/** Shows the paper to the witness, if it can be put in at all. */
	show(says = this.says, isSpoiled = false): void {
		this.says = says;
		this.isSpoiled = isSpoiled;
		this.refusal = this.#fault();
		this.isShown = this.refusal === undefined;
	}

	/** Shows a paper that nobody can read: it is kept, and is not valid. */
	showUnreadable(): void {
		this.show(unreadable(this.#round().config.kind), true);
	}

	/** The witness says it differs: back to the paper. */
	mend(): void {
		this.#readAgain();
		this.isShown = false;
	}

	/** Puts the paper into the box. Gives its name, for the witness to sign. */
	putIn(): RecordName | undefined {
		const pair = this.#pair();
		if (!pair || !isSaid(this.says)) return undefined;
		const { box, person } = this.#session;
		const how = { how: 'paper' as const, ...(this.isSpoiled && { isSpoiled: true as const }) };
		const casting = { ...how, by: this.by, scribe: this.#scribe };
		const answer = castPaper(box, this.#round(), pair, this.says, casting, person);
		this.isShown = false;
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return undefined;
		if (!this.isFixing) this.count += 1;
		this.#last = { code: this.code, by: this.by, says: this.says, secret: this.#secret };
		this.#begin();
		return answer.value;
	}

	/** Takes the last paper up again. It stays in the box until it is put in anew. */
	fix(): void {
		if (!this.#last) return;
		({ code: this.code, by: this.by, says: this.says } = this.#last);
		this.#secret = this.#last.secret;
		this.isFixing = true;
		this.refusal = undefined;
		this.#readAgain();
	}

	/** Back at the paper, it may be valid after all; what could not be read is read anew. */
	#readAgain(): void {
		this.isSpoiled = false;
		if (isSaid(this.says) && isUnreadable(this.says))
			this.says = emptyAnswer(this.#round().config.kind);
	}

	#begin(): void {
		this.code = this.#roomCode;
		this.by = '';
		this.says = emptyAnswer(this.#round().config.kind);
		this.#secret = newSecret();
		this.isFixing = this.isSpoiled = false;
	}

	#pair(): KeyPair | undefined {
		const isQuick = this.#round().config.secrecy === 'quick';
		return isQuick ? keyPairOf(this.#secret) : slipPair(this.code);
	}

	#fault(): Refusal | undefined {
		const { config, voided } = this.#round();
		const pair = this.#pair();
		const isQuick = config.secrecy === 'quick';
		if (!pair || (!isQuick && !config.slips.includes(pair.key))) return 'unknown-slip';
		if (voided.includes(pair.key)) return 'slip-voided';
		const by = this.isSpoiled ? undefined : this.spoiledBy;
		return by === 'unreadable' ? 'unknown-option' : by;
	}
}

/** A key for a paper without a slip. */
function newSecret(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(32));
}

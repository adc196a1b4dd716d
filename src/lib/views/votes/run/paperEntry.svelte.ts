import { castPaper, faultIn } from '#lib/domain/votes/sealed/cast.ts';
import type { BallotKind, Key } from '#lib/domain/votes/sealed/config.ts';
import type { RecordName, Says } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { keyPairOf, type KeyPair } from '#lib/domain/votes/sealed/signing.ts';
import { slipNumber, slipPair } from '#lib/domain/votes/sealed/slips.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { emptyAnswer } from './entry/emptyAnswer.ts';
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
	says = $state.raw<Says>({ approve: [] });
	/** The witness is looking at it. */
	isShown = $state(false);
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

	get hasLast(): boolean {
		return this.#last !== undefined;
	}

	/** Shows the paper to the witness, if it can be put in at all. */
	show(says = this.says): void {
		this.says = says;
		this.refusal = this.#fault();
		this.isShown = this.refusal === undefined;
	}

	/** The witness says it differs: back to the paper. */
	mend(): void {
		this.isShown = false;
	}

	/** Puts the paper into the box. Gives its name, for the witness to sign. */
	putIn(): RecordName | undefined {
		const pair = this.#pair();
		if (!pair) return undefined;
		const { box, person } = this.#session;
		const casting = { how: 'paper' as const, by: this.by, scribe: this.#scribe };
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
	}

	#begin(): void {
		this.code = this.#roomCode;
		this.by = '';
		this.says = emptyAnswer(this.#round().config.kind);
		this.#secret = newSecret();
		this.isFixing = false;
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
		if (needsName(config) && this.by.trim() === '') return 'needs-a-name';
		return faultIn(config, this.says);
	}
}

function isEmpty(says: Says, kind: BallotKind): boolean {
	return JSON.stringify(says) === JSON.stringify(emptyAnswer(kind));
}

/** A key for a paper without a slip. */
function newSecret(): Uint8Array {
	return crypto.getRandomValues(new Uint8Array(32));
}

function needsName({ secrecy, mode }: SealedRound['config']): boolean {
	return secrecy === 'open' && mode === 'person';
}

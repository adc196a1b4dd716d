import type { BallotBox } from '#lib/domain/votes/box.ts';
import { castPaper, type CastRefusal } from '#lib/domain/votes/sealed/cast.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import type { RecordName, Says } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { slipPair } from '#lib/domain/votes/sealed/slips.ts';
import { refuse, type Result } from '#lib/domain/shared/result.ts';
import { recall, remember } from '#lib/session/settings.ts';
import { deviceKey } from '#lib/session/votingKeys.ts';
import { newId } from '#lib/session/newId.ts';

import type { Drawer } from './drafts/draft.svelte.ts';
import { keepSlip, slipHere, type Slip } from './slipDrawer.ts';

/**
 * How long a slip's secret stays after its ballot was sent, in milliseconds. Long enough for "oh, I tapped the wrong
 * one"; short enough that the neighbour who gets the phone next cannot vote or look with it. Who changes their mind
 * later scans the slip once more, and it need not lie here for that.
 */
export const STAYS = 120_000;

/** Told to the other tabs of this browser when a slip is taken here: a camera opens a tab for each. */
const TURN = 'slip-turn';

/** Why a slip does not open the ballot. */
export type SlipFault = 'not-a-slip' | 'other-round' | 'voided';

/** Where one voter after the other fills in a ballot on this phone (VOTE-87, VOTE-90). */
export class Booth {
	#slip = $state.raw<Slip>({});
	/** Why the last slip was not taken. */
	fault = $state<SlipFault>();

	constructor() {
		this.#slip = slipHere();
		this.forgetOld();
	}

	/** The slip's public key, if one is here. */
	get key(): Key | undefined {
		return this.#slip.key;
	}

	/** Whether the ballot can still be filled in: the secret is here. */
	get hasSecret(): boolean {
		return this.#slip.code !== undefined;
	}

	/** Whether anything of a voter is on this phone. */
	get isTaken(): boolean {
		return this.#slip.key !== undefined;
	}

	/** Whether a ballot was begun and not sent. */
	get isFilling(): boolean {
		return this.#slip.draft !== undefined;
	}

	/** Throws away what was begun and not sent. */
	dropDraft(): void {
		const slip = { ...this.#slip };
		delete slip.draft;
		this.#keep(slip);
	}

	/** Where the ballot of a round is kept while it is filled in. */
	drawerFor(round: RecordName): Drawer {
		return {
			read: () => (this.#slip.draft?.of === round ? this.#slip.draft.text : ''),
			keep: (text) => this.#keep({ ...this.#slip, draft: { of: round, text } })
		};
	}

	/** When the secret goes by itself, milliseconds; never while a ballot is being filled in. */
	get goesAt(): number | undefined {
		const { code, draft, leavesAt } = this.#slip;
		return code === undefined || draft !== undefined ? undefined : leavesAt;
	}

	/** Takes a slip as it was scanned or typed. Another slip's ballot makes way for it. */
	enter(typed: string): boolean {
		const pair = slipPair(typed);
		this.fault = pair ? undefined : 'not-a-slip';
		if (!pair) return false;
		const isSame = this.#slip.key === pair.key;
		const kept = isSame ? { ...this.#slip } : {};
		delete kept.leavesAt;
		this.#keep({ ...kept, code: typed, key: pair.key });
		pair.secret.fill(0);
		remember(TURN, newId());
		return true;
	}

	/** Whether the slip here opens the ballot of a round, and if not, why. */
	faultFor({ config, voided }: SealedRound): SlipFault | undefined {
		const { key } = this.#slip;
		if (key === undefined || config.secrecy === 'quick') return undefined;
		if (!config.slips.includes(key)) return 'other-round';
		return voided.includes(key) ? 'voided' : undefined;
	}

	/** Lets go of a slip of an earlier round: its ballot was sent, and its secret is gone. */
	clearFor({ config }: SealedRound): void {
		const { key, code } = this.#slip;
		if (key !== undefined && code === undefined && !config.slips.includes(key)) this.next();
	}

	/** Signs an answer and puts it into the box. A quick round is signed by the phone itself. */
	cast(
		box: BallotBox,
		round: SealedRound,
		says: Says,
		{ by, person }: { by?: string; person: string }
	): Result<RecordName, CastRefusal> {
		const isQuick = round.config.secrecy === 'quick';
		const pair = isQuick ? deviceKey() : slipPair(this.#slip.code ?? '');
		if (!pair) return refuse('unknown-slip');
		const how = { how: 'phone' as const, ...(by && { by }) };
		const answer = castPaper(box, round, pair, says, how, person);
		if (!isQuick) pair.secret.fill(0);
		if (!answer.ok) return answer;
		this.dropDraft();
		this.leaveSoon();
		return answer;
	}

	/** The ballot of this slip is in the box: from now on the secret is here for a change of mind only. */
	leaveSoon(now = Date.now()): void {
		const { code, draft, leavesAt } = this.#slip;
		if (code !== undefined && draft === undefined && leavesAt === undefined) {
			this.#keep({ ...this.#slip, leavesAt: now + STAYS });
		}
	}

	/** Drops a secret that has been here long enough. The key stays, so that its voter can look what became of it. */
	forgetOld(now = Date.now()): void {
		const { key } = this.#slip;
		if (this.goesAt !== undefined && now >= this.goesAt) this.#keep(key ? { key } : {});
	}

	/** "Next person": nothing of this voter stays on the phone, beside the signed ballot that is on its way. */
	next(): void {
		this.fault = undefined;
		this.#keep({});
	}

	/** Makes way when another tab of this browser took a slip. */
	yieldTo(changed: string | null): void {
		if (changed?.endsWith(TURN) && recall(TURN) !== undefined) this.next();
	}

	#keep(slip: Slip): void {
		this.#slip = slip;
		keepSlip(slip);
	}
}

import { slipCode, slipPair } from '#lib/domain/votes/sealed/slips.ts';
import type { Key } from '#lib/domain/votes/sealed/config.ts';
import { compare } from '#lib/domain/shared/stamp.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';
import { freshSlip } from '#lib/session/votingKeys.ts';

/** A slip as it is printed: its number is its place among the sorted keys, the same in the list after closing. */
export interface Slip {
	number: number;
	code: string;
	key: Key;
}

interface Kept {
	codes: string[];
	isPrinted: boolean;
}

/**
 * The slips of a round that is not open yet. Their codes are on this device only, and only until the round opens: then
 * they are on paper and nowhere else (VOTE-79).
 */
export class SlipStock {
	#kept = $state.raw<Kept>({ codes: [], isPrinted: false });
	#slips = $state.raw<Slip[]>([]);
	readonly #key: string;
	readonly #chance: () => Uint8Array;

	constructor(plan: string, chance = freshSlip) {
		this.#key = `slips.${plan}`;
		this.#chance = chance;
		this.reread();
	}

	/** By their numbers. */
	get slips(): readonly Slip[] {
		return this.#slips;
	}

	get isPrinted(): boolean {
		return this.#kept.isPrinted;
	}

	/** Makes so many new slips. Those made before are worth nothing from then on. */
	make(count: number): void {
		const codes = Array.from({ length: count }, () => slipCode(this.#chance()));
		this.#put({ codes, isPrinted: false });
	}

	/** Somebody has the paper in hand, or has not after all. */
	printed(isPrinted = true): void {
		this.#put({ ...this.#kept, isPrinted });
	}

	/** Takes over what another tab of this browser made or printed. */
	reread(): void {
		const kept = readKept(draftIn(this.#key));
		// Making keys of codes takes a moment: only when they are other codes.
		if (kept.codes.join() !== this.#kept.codes.join()) this.#slips = inOrder(kept.codes);
		this.#kept = kept;
	}

	/** The round is open: the codes are on paper and go from here. */
	forget(): void {
		this.#put({ codes: [], isPrinted: false });
	}

	#put(kept: Kept): void {
		keepDraft(this.#key, kept.codes.length > 0 ? JSON.stringify(kept) : '');
		this.reread();
	}
}

function inOrder(codes: readonly string[]): Slip[] {
	const made = codes.flatMap((code) => {
		const pair = slipPair(code);
		return pair ? { code, key: pair.key } : [];
	});
	return made
		.sort((a, b) => compare(a.key, b.key))
		.map(({ code, key }, at) => ({ number: at + 1, code, key }));
}

function readKept(text: string): Kept {
	try {
		const { codes, isPrinted } = JSON.parse(text || '{}') as Partial<Kept>;
		const areCodes = Array.isArray(codes) && codes.every((code) => typeof code === 'string');
		return { codes: areCodes ? codes : [], isPrinted: isPrinted === true };
	} catch {
		return { codes: [], isPrinted: false }; // half a draft is no draft
	}
}

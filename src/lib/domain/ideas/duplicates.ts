import type { Plan } from '../plan.ts';
import type { IdeaId } from '../shared/ids.ts';
import { fullIdeasOf } from './full.ts';
import { isOpen } from './ideas.ts';
import { Likeness } from './likeness.ts';
import { asWritten } from './marks.ts';
import { seenAs, type Seen } from './seen.ts';

/** Two ideas that may say the same, and what speaks for it. Only a person merges them, who sees both texts (section 1.2). */
export interface LikelyDuplicate {
	/** The one said first. */
	a: IdeaId;
	b: IdeaId;
	/** 0 to 100. */
	score: number;
	/** The words they share, as both wrote them. */
	words: string[];
	/** The place both are about. */
	place?: string;
	/** How much of their spelling is one, in percent, where it nearly is. */
	letters?: number;
}

/** From this score on a pair is shown: every merge of the examples that shares a word is above it. */
export const LIKELY = 34;
/** Percent of letters in common that may be one sentence typed twice. */
const SAME_LETTERS = 60;

/** Pairs of open ideas that may say the same, the likeliest first: found offline, in Indonesian, English and both mixed. */
export function likelyDuplicatesOf(plan: Plan): LikelyDuplicate[] {
	const ideas = seenAs(fullIdeasOf(plan).filter(isOpen));
	const words = new Likeness(
		ideas.map(({ roots }) => [...roots.keys()]),
		(owners) => 32 - Math.clz32(Math.floor(ideas.length / owners)) // what few said says more
	);
	const tooCommon = Math.max(30, ideas.length >> 3);
	const letters = new Likeness(
		ideas.map(({ said }) => trigrams(said)),
		(owners) => (owners > tooCommon ? 0 : 1)
	);
	const found: LikelyDuplicate[] = [];
	ideas.forEach((b, at) => {
		words.turnTo(at);
		letters.turnTo(at);
		for (let before = 0; before < at; before++) {
			const a = ideas[before] as Seen;
			const both = words.ofBoth(before);
			// A lone word, "Air", is part of many sentences and says the same as none.
			const isLone = a.roots.size < 2 || b.roots.size < 2;
			const byWords = isLone ? both : (both + words.ofSmaller(before)) >> 1;
			const spelt = letters.ofBoth(before);
			const byLetters = spelt < SAME_LETTERS ? 0 : spelt;
			if (here(Math.max(byWords, byLetters)) < LIKELY) continue;
			const pair = compared(a, b, byWords, byLetters);
			if (pair.score >= LIKELY) found.push(pair);
		}
	});
	return found.sort((a, b) => b.score - a.score);
}

function compared(a: Seen, b: Seen, byWords: number, letters: number): LikelyDuplicate {
	const place = [...a.places].find((each) => b.places.has(each));
	const words = sharedBy(a, b);
	const isChance = !place && isOneOfSeveral(words, a, b);
	const likeness = Math.max(isChance ? 0 : byWords, letters);
	const areApart = !place && a.places.size > 0 && b.places.size > 0;
	return {
		a: a.id,
		b: b.id,
		// The same words at another place are half as likely the same wish.
		score: place ? here(likeness) : areApart ? likeness >> 1 : likeness,
		words,
		...(place && { place }),
		...(letters > 0 && { letters })
	};
}

/** The words they share, as both wrote them. */
function sharedBy(a: Seen, b: Seen): string[] {
	const words: string[] = [];
	for (const [root, word] of b.roots) {
		const other = a.roots.get(root);
		if (other !== undefined) words.push(asWritten([other, word]));
	}
	return words;
}

/** One word of several, "sekolah", is in many wishes. */
function isOneOfSeveral(words: readonly string[], a: Seen, b: Seen): boolean {
	return words.length < 2 && Math.max(a.roots.size, b.roots.size) > 1;
}

/** The same words at one place are likelier one wish. */
function here(likeness: number): number {
	return likeness === 0 ? 0 : likeness + Math.floor((100 - likeness) / 5);
}

function trigrams(said: string): string[] {
	const grams = new Set<string>();
	for (let at = 0; at + 3 <= said.length; at++) grams.add(said.slice(at, at + 3));
	return [...grams];
}

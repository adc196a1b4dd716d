import { addBetween } from '#lib/domain/problems/between.ts';
import { linkKey, type Problem } from '#lib/domain/problems/cards.ts';
import { halvesOf } from '#lib/domain/problems/halves.ts';
import { caughtIn } from '#lib/domain/problems/lexicon.ts';
import { isRead, readAloud } from '#lib/domain/problems/marks.ts';
import { unlink } from '#lib/domain/problems/moves.ts';
import { readingsOf } from '#lib/domain/problems/reading.ts';
import { splitProblem } from '#lib/domain/problems/split.ts';
import { swapLink } from '#lib/domain/problems/swap.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import { done } from '#lib/domain/shared/result.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import type { Questions } from './questions.svelte.ts';
import type { ReadCard, ReadingSource, Sentence } from './readingWalk.svelte.ts';

/** The links of the problem tree in view, to be read aloud; every answer is one command. */
export function problemReading(questions: Questions): ReadingSource {
	const { session } = questions.open;
	const sentences = $derived.by(() =>
		questions.tree ? sentencesOf(questions, questions.tree) : []
	);
	return {
		get sentences() {
			return sentences;
		},
		confirm: (link) => readAloud(session.plan, link, true, session.person),
		swap: (link) => swapLink(session.plan, link, session.person),
		unlink: (link) => unlink(session.plan, link, session.person),
		missing(link, text) {
			const added = addBetween(session.plan, link, text, session.stamp());
			return added.ok ? done(linkKey(link.split('>')[0] ?? '', added.value)) : added;
		},
		split(link, { id, text }, halves) {
			const split = splitProblem(session.plan, id, { ...halves, seen: text }, session.stamp());
			return split.ok ? done(link) : split;
		}
	};
}

function sentencesOf({ open, language }: Questions, tree: ProblemTree): Sentence[] {
	const { cards } = tree.graph;
	return readingsOf(tree, language).flatMap(({ link, key, cause, effect }) => {
		const ends = link.split('>').map((id) => cards.get(id)?.card);
		const [first, second] = ends;
		if (!first || !second) return [];
		return {
			link,
			words: t(key, { cause, effect }),
			isRead: isRead(open.session.plan, first, second),
			answers: ['swap', 'unlink', 'split', 'missing'] as const,
			cards: [readCard(first, language), readCard(second, language)] as const
		};
	});
}

function readCard({ id, text }: Problem, language: string): ReadCard {
	const { two = '' } = caughtIn(text, language);
	return { id, text, halves: halvesOf(text, two, language) };
}

import { clausesIn, readingsOf } from '#lib/domain/problems/reading.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** A link as the room reads it. */
export interface SaidLink {
	link: string;
	cause: string;
	effect: string;
	sentence: string;
}

/** Every link of a problem tree in the order a group reads them, each as a sentence (P6). */
export function problemSentences(tree: ProblemTree, language: string): SaidLink[] {
	const textOf = (id: string) => tree.graph.cards.get(id)?.card.text ?? '';
	return readingsOf(tree, language).map(({ link, key, cause, effect }) => {
		const [first = '', second = ''] = link.split('>');
		return {
			link,
			cause: textOf(first),
			effect: textOf(second),
			sentence: t(key, { cause, effect })
		};
	});
}

/** The same tree turned over: "if this, then that" (O6), for the links whose two ends are turned. */
export function objectiveSentences(
	tree: ProblemTree,
	language: string,
	textOf: (id: string) => string | undefined
): SaidLink[] {
	const clause = clausesIn(tree, language);
	return readingsOf(tree, language).flatMap(({ link }) => {
		const [means, end] = link.split('>').map((id) => textOf(id)?.trim());
		if (!means || !end) return [];
		const sentence = `${t('objectives.if')} ${clause(means)} ${t('objectives.then')} ${clause(end)}.`;
		return [{ link, cause: means, effect: end, sentence }];
	});
}

import type { ProblemId } from '../shared/ids.ts';
import { linkKey, type CauseLink } from './cards.ts';
import { lowersClause } from './lexicon.ts';
import { linesIn } from './lines.ts';
import { ends, type Side } from './outline.ts';
import type { ProblemTree } from './tree.ts';

/** One link as a sentence to read aloud (P6): "[cause], so [effect]" going up, "[effect] because [cause]" going down. */
export interface Reading {
	link: string;
	kind: 'up' | 'down';
	/** The key of the sentence; `cause` and `effect` are the words to put into it. */
	key: 'reading.up' | 'reading.down';
	cause: string;
	effect: string;
}

/**
 * The links in the order a group reads them: from the main problem down its causes and up its effects, each card
 * before what hangs on it; then short cuts, what is loose, and feedback.
 */
export function linksInOrder(tree: ProblemTree): { link: CauseLink; side: Side }[] {
	const { core, graph, extra } = tree;
	const links = new Map(graph.counted.map((link) => [link.id, link]));
	const drawn = (['causes', 'effects'] as const).flatMap((side) =>
		linesIn(side, core.id, tree[side]).flatMap(({ card, on = core.id }) => {
			const link = links.get(linkKey(...ends(side, card.id, on)));
			return link ? [{ link, side }] : [];
		})
	);
	return [...drawn, ...extra.map((link) => ({ link, side: 'effects' as const }))];
}

/** Every link of a tree as a sentence, in the order a group reads them. */
export function readingsOf(tree: ProblemTree, language: string): Reading[] {
	const clause = clausesIn(tree, language);
	const text = (id: ProblemId) => withoutStop(tree.graph.cards.get(id)?.card.text ?? '');
	return linksInOrder(tree).map(({ link, side }) => {
		const [cause, effect] = [text(link.cause), text(link.effect)];
		return side === 'effects'
			? { link: link.id, kind: 'up', key: 'reading.up', cause, effect: clause(effect) }
			: { link: link.id, kind: 'down', key: 'reading.down', effect, cause: clause(cause) };
	});
}

/** Makes a card's words a part of a longer sentence of this language: no stop, and a small first letter. */
export function clausesIn(tree: ProblemTree, language: string): (text: string) => string {
	const names = lowersClause(language) ? namesIn(tree) : undefined;
	return (text) => lowered(withoutStop(text), names);
}

/** One link as a sentence. */
export function readingOf(tree: ProblemTree, link: string, language: string): Reading | undefined {
	return readingsOf(tree, language).find((reading) => reading.link === link);
}

function withoutStop(text: string): string {
	return text.trim().replace(/[\s.!?…;,]+$/u, '');
}

/** The clause with a small first letter. Names, abbreviations and words with a number in them stay as they are. */
function lowered(clause: string, names: ReadonlySet<string> | undefined): string {
	const [first = ''] = clause.split(/[\s,]/u);
	const isPlain = /^\p{Lu}[\p{Ll}'’-]*$/u.test(first) && first !== 'I';
	if (!names || !isPlain || names.has(first)) return clause;
	return first.toLowerCase() + clause.slice(first.length);
}

/** Words a tree writes large in the middle of a sentence: they are names, also where one begins a card. */
function namesIn({ graph }: ProblemTree): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { card } of graph.cards.values()) {
		for (const [, word = ''] of card.text.matchAll(/[\p{L}\p{N},;)]\s+(\p{Lu}[\p{L}'’-]*)/gu)) {
			names.add(word);
		}
	}
	return names;
}

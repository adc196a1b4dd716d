import { alikeIn } from '#lib/domain/problems/alike.ts';
import type { Problem } from '#lib/domain/problems/cards.ts';
import type { Finding } from '#lib/domain/problems/finding.ts';
import { halvesOf } from '#lib/domain/problems/halves.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';

import { keepable, type AnswerName } from './answers.ts';
import type { Deed } from './deeds.ts';

/** What is asked before something is done. */
export type Form =
	| { kind: 'now'; deed: Deed }
	| { kind: 'words'; fields: Field[]; deed: (words: string[]) => Deed }
	| {
			kind: 'pick';
			label: MessageKey;
			options: Option[];
			/** What may be said about the choice. */
			note?: MessageKey;
			deed: (id: string, note: string) => Deed;
	  };

interface Field {
	label: MessageKey;
	value: string;
}

interface Option {
	id: string;
	text: string;
}

/** What a form is about. */
export interface About {
	tree: ProblemTree;
	trees: readonly ProblemTree[];
	language: string;
	/** The card, where it is about one. */
	card?: string | undefined;
	finding?: Pick<Finding, 'rule' | 'words' | 'cards' | 'edges'> | undefined;
}

/** The form for an answer, filled with what is known; nothing where there is nothing to choose from. */
export function formFor(name: Exclude<AnswerName, 'read'>, about: About): Form | undefined {
	const form = cardForm(name, about) ?? TREE_FORMS[name]?.(about);
	const isEmpty = form?.kind === 'pick' && form.options.length === 0;
	return isEmpty ? undefined : form;
}

function cardForm(name: AnswerName, about: About): Form | undefined {
	const facts = about.tree.graph.cards.get(about.card ?? '');
	return facts && CARD_FORMS[name]?.(facts.card, about);
}

type Named<F> = Partial<Record<AnswerName, F>>;

const CARD_FORMS: Named<(card: Problem, about: About) => Form | undefined> = {
	split: (card, about) => twoFields('split', card, about),
	part: (card, about) => twoFields('part', card, about),
	reword: ({ id, text }) =>
		oneField('analysis.field.reword', text, (said) => ({
			...{ is: 'reword', card: id, text: said, seen: text }
		})),
	'say-effect': ({ id }) =>
		oneField('analysis.field.effect', '', (text) => ({ is: 'say-effect', card: id, text })),
	'ask-cause': ({ id }) =>
		oneField('analysis.field.cause', '', (text) => ({ is: 'ask-cause', card: id, text })),
	park: ({ id }) =>
		oneField('problems.park.reason', '', (text) => ({ is: 'park', card: id, text })),
	keep({ id }, { finding }) {
		const rule = finding && keepable(finding.rule);
		return rule && { kind: 'now', deed: { is: 'keep', card: id, rule } };
	},
	// Of the card in hand it is clear which; a question about the tree asks.
	'make-core': (card, about) => atOnce('make-core', card, about),
	'own-tree': (card, about) => atOnce('own-tree', card, about),
	hang: ({ id }, about) => ({
		kind: 'pick',
		label: 'analysis.pick.hang',
		options: others(about, id),
		deed: (on) => ({ is: 'hang', card: id, on })
	}),
	merge: ({ id }, about) => ({
		kind: 'pick',
		label: 'analysis.pick.merge',
		options: likeliestFirst(about, id),
		deed: (into) => ({ is: 'merge', card: id, into })
	}),
	'move-tree': ({ id }, { tree, trees }) => ({
		kind: 'pick',
		label: 'analysis.pick.tree',
		options: trees
			.filter((each) => each.id !== tree.id)
			.map((each) => ({ id: each.id, text: each.core.text })),
		deed: (other) => ({ is: 'move-tree', card: id, tree: other })
	})
};

const TREE_FORMS: Named<(about: About) => Form> = {
	'make-core': (about) => ({
		kind: 'pick',
		label: 'analysis.pick.core',
		options: standing(about),
		deed: (card) => ({ is: 'make-core', card })
	}),
	'own-tree': (about) => ({
		kind: 'pick',
		label: 'analysis.pick.own-tree',
		options: others(about, about.tree.core.id),
		deed: (card) => ({ is: 'own-tree', card })
	}),
	feedback: (about) => ({
		kind: 'pick',
		label: 'analysis.pick.feedback',
		options: circleLinks(about),
		note: 'problems.circle.note',
		deed: (link, text) => ({ is: 'feedback', link, text })
	}),
	tick: (about) => ({
		kind: 'pick',
		label: 'analysis.pick.tick',
		options: withCauses(about),
		deed: (card) => ({ is: 'tick', card })
	})
};

function atOnce(is: 'make-core' | 'own-tree', { id }: Problem, about: About): Form | undefined {
	if (about.finding || about.tree.core.id === id) return undefined;
	return { kind: 'now', deed: { is, card: id } };
}

function oneField(label: MessageKey, value: string, deed: (said: string) => Deed): Form {
	return { kind: 'words', fields: [{ label, value }], deed: ([said = '']) => deed(said) };
}

function twoFields(
	is: 'split' | 'part',
	{ id, text }: Problem,
	{ finding, language }: About
): Form {
	const halves = halvesOf(text, finding?.words ?? '', language);
	return {
		kind: 'words',
		fields: [
			{ label: 'analysis.field.first', value: halves.first },
			{
				label: is === 'part' ? 'analysis.field.new-core' : 'analysis.field.second',
				value: halves.second
			}
		],
		deed: ([first = '', second = '']) => ({ is, card: id, first, second, seen: text })
	};
}

/** The cards in the tree, not those put aside. */
function standing({ tree }: About): Option[] {
	return [...tree.graph.cards.values()]
		.filter(({ role }) => role !== 'parked')
		.map(({ card: { id, text } }) => ({ id, text }));
}

function others(about: About, card: string): Option[] {
	return standing(about).filter(({ id }) => id !== card);
}

function likeliestFirst(about: About, card: string): Option[] {
	const alike = alikeIn(about.tree, card).map(({ id, text }) => ({ id, text }));
	const known = new Set(alike.map(({ id }) => id));
	return [...alike, ...others(about, card).filter(({ id }) => !known.has(id))];
}

/** The links of the circle that is asked about; of a card on both sides, those of the circle through the main problem. */
function circleLinks({ tree, finding }: About): Option[] {
	const { cards, core, loops } = tree.graph;
	const asked = new Set(finding?.edges);
	const links = loops
		.filter((loop) => (asked.size > 0 ? true : loop.cards.includes(core)))
		.flatMap((loop) => loop.links)
		.filter(({ id }) => asked.size === 0 || asked.has(id));
	const said = (id: string) => cards.get(id)?.card.text ?? '';
	return links.map(({ id, cause, effect }) => ({ id, text: `${said(cause)} → ${said(effect)}` }));
}

function withCauses({ tree, finding }: About): Option[] {
	const { cards } = tree.graph;
	return (finding?.cards ?? []).flatMap((id) => {
		const facts = cards.get(id);
		const causes = facts?.causes.map((cause) => cards.get(cause)?.card.text ?? '') ?? [];
		return facts ? [{ id, text: `${facts.card.text} ← ${causes.join('; ')}` }] : [];
	});
}

import { SvelteSet } from 'svelte/reactivity';

import { addMeansFor, unlinkMeans } from '#lib/domain/objectives/means.ts';
import { readingOf } from '#lib/domain/objectives/reading.ts';
import type { ObjectiveCard } from '#lib/domain/objectives/objectiveCards.ts';
import type { ObjectiveLink, ObjectiveTree } from '#lib/domain/objectives/objectiveTree.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { unlink } from '#lib/domain/problems/moves.ts';
import { swapLink } from '#lib/domain/problems/swap.ts';
import { done, refuse } from '#lib/domain/shared/result.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import type {
	ReadingAnswer,
	ReadingSource,
	Sentence
} from '../problems/analysis/readingWalk.svelte.ts';

/** What was read on this screen, with the words it had. The plan has no place for it: it lasts until the page is left. */
const readHere = new WeakMap<Plan, SvelteSet<string>>();

/**
 * The links of an objective tree as "if …, then …" (O6), the end of each before its means. A link that follows from the
 * problems is turned and cut there; one that people drew is only taken away; of one that leads past what was left out there
 * is nothing to take away.
 */
export function objectiveReadAloud(
	{ session }: OpenPlan,
	tree: () => ObjectiveTree | undefined
): ReadingSource {
	const { plan } = session;
	const read = readHere.get(plan) ?? new SvelteSet<string>();
	readHere.set(plan, read);
	const sentences = $derived.by(() => sentencesOf(tree(), read));
	const drawnBy = (link: string) => tree()?.links.find(({ id }) => id === link)?.from;
	return {
		says: {
			unlink: 'objectives.not-the-way',
			missing: 'objectives.also-needed',
			'missing.what': 'objectives.also-needed.what'
		},
		get sentences() {
			return sentences;
		},
		confirm(link) {
			const said = sentences.find((each) => each.link === link);
			if (said) read.add(said.link + wordsOf(said.cards));
			return done(link);
		},
		swap: (link) => swapLink(plan, link, session.person),
		unlink: (link) =>
			drawnBy(link) === 'people'
				? unlinkMeans(plan, link, session.person)
				: unlink(plan, link, session.person),
		missing(link, text) {
			const end = link.split('>')[1] ?? '';
			const added = addMeansFor(plan, text, end, session.stamp());
			return added.ok ? done(`${added.value}>${end}`) : added;
		},
		split: () => refuse('no-such-problem')
	};
}

const ANSWERS: Record<ObjectiveLink['from'], readonly ReadingAnswer[]> = {
	problems: ['swap', 'unlink', 'missing'],
	people: ['unlink', 'missing'],
	past: ['missing']
};

function sentencesOf(tree: ObjectiveTree | undefined, read: ReadonlySet<string>): Sentence[] {
	if (!tree) return [];
	const links = new Map(tree.links.map((link) => [link.id, link]));
	return readingOf(tree).flatMap(({ end, means }) =>
		means.flatMap((each) => {
			const link = links.get(`${each.id}>${end.id}`);
			if (!link) return [];
			const cards = [cardOf(each), cardOf(end)] as const;
			const words = t('objectives.reading.if', { means: cards[0].text, end: cards[1].text });
			return {
				link: link.id,
				words,
				isRead: read.has(link.id + wordsOf(cards)),
				answers: ANSWERS[link.from],
				cards
			};
		})
	);
}

/** The words a reading holds for, in whatever language the sentence around them is. */
function wordsOf(cards: Sentence['cards']): string {
	return JSON.stringify(cards.map(({ text }) => text));
}

/** What an objective says; a problem that waits to be turned over says so before its own words. */
function cardOf({ id, objective, problem }: ObjectiveCard) {
	const waiting = `${t('objectives.not-yet')}: ${problem?.text ?? ''}`;
	const text = (objective?.text ?? waiting).replace(/[\s.]+$/u, '');
	return { id, text, halves: { first: text, second: '' } };
}

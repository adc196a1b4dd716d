import { meetingOf } from '../meeting/meeting.ts';
import type { Plan } from '../plan.ts';
import { loopsIn } from '../problems/loops.ts';
import { treesOf, type ProblemTree } from '../problems/tree.ts';
import { isBeyond } from './assumptions.ts';
import type { Stated } from './confirming.ts';
import { lexiconOf, wordsIn, type Lexicon } from './lexicon.ts';
import type { ObjectiveCard } from './objectiveCards.ts';
import { objectiveTreeOf, type ObjectiveTree } from './objectiveTree.ts';
import { isAction, isOnlyNoRemoved, isSame } from './sentences.ts';

/** What stands out in an objective tree; each has words in every language under `finding.`. */
export const OBJECTIVE_FINDINGS = [
	'objective.not-turned-over',
	'objective.draft',
	'objective.two-wordings',
	'objective.changed-since',
	'objective.orphan',
	/** O2: something to do where a state is asked for. */
	'objective.action',
	/** O3: the problem's own words, or those without the no. */
	'objective.same-words',
	'objective.no-removed',
	/** O4: an added means that leads nowhere. */
	'objective.unlinked',
	/** Links drawn apart that lead in a circle. */
	'objective.circle',
	/** O5: nobody here can do it, so it is an assumption. */
	'objective.beyond',
	'assumption.not-yet'
] as const;

/** Something to talk about, and the card or link it is about. */
export interface ObjectiveFinding {
	code: (typeof OBJECTIVE_FINDINGS)[number];
	id: string;
}

type Code = ObjectiveFinding['code'];

/** What to look at again before going on (O2 to O5). None of it stops anybody. */
export function objectiveFindingsOf(
	plan: Plan,
	language: string = meetingOf(plan).language,
	trees: readonly ProblemTree[] = treesOf(plan)
): ObjectiveFinding[] {
	const lexicon = lexiconOf(language);
	const found = trees.flatMap((problems) => {
		const tree = objectiveTreeOf(plan, problems);
		return [...treeFindings(tree, lexicon), ...circlesIn(tree)];
	});
	// What belongs to no tree stands beside each.
	const once = new Map(found.map((finding) => [`${finding.code} ${finding.id}`, finding]));
	return [...once.values()];
}

function treeFindings(
	{ cards, beside }: ObjectiveTree,
	lexicon: Lexicon | undefined
): ObjectiveFinding[] {
	const hasBegun = cards.some(({ objective }) => objective);
	return [...cards, ...beside].flatMap((card) =>
		codesOf(card, lexicon)
			.filter((code) => hasBegun || code !== 'objective.not-turned-over')
			.map((code) => ({ code, id: card.id }))
	);
}

function codesOf(card: ObjectiveCard, lexicon: Lexicon | undefined): Code[] {
	const { beside, objective, problem } = card;
	if (beside === 'orphan' || beside === 'unlinked') return [`objective.${beside}`];
	if (beside) return [];
	const beyond = problem && isBeyond(problem);
	if (!objective) return [beyond ? 'assumption.not-yet' : 'objective.not-turned-over'];
	return [
		...(beyond ? ['objective.beyond' as const] : []),
		...stateCodes(objective),
		...wordingCodes(objective.text, problem?.text, lexicon)
	];
}

function stateCodes({ state, wordings, changedSince }: Stated): Code[] {
	const codes: Code[] = state === 'draft' ? ['objective.draft'] : [];
	if (wordings) codes.push('objective.two-wordings');
	if (changedSince !== undefined) codes.push('objective.changed-since');
	return codes;
}

function wordingCodes(text: string, problem: string | undefined, lexicon?: Lexicon): Code[] {
	const words = wordsIn(text);
	const turned = problem === undefined ? undefined : wordsIn(problem);
	if (turned && isSame(turned, words)) return ['objective.same-words'];
	if (!lexicon) return [];
	const codes: Code[] = isAction(words, lexicon) ? ['objective.action'] : [];
	if (turned && isOnlyNoRemoved(turned, words, lexicon)) codes.push('objective.no-removed');
	return codes;
}

/** Circles of the problem tree are its own findings; here are those that a drawn link closes. */
function circlesIn({ cards, links }: ObjectiveTree): ObjectiveFinding[] {
	const drawn = new Set(links.filter(({ from }) => from === 'people').map(({ id }) => id));
	const ids = cards.map(({ id }) => id);
	const arrows = links.map(({ id, means, end }) => ({
		...{ id, cause: means, effect: end },
		...{ order: '', feedback: false }
	}));
	return loopsIn(ids, arrows)
		.flatMap((loop) => loop.links.filter(({ id }) => drawn.has(id)))
		.map(({ id }) => ({ code: 'objective.circle', id }));
}

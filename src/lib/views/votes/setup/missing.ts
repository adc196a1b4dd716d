import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { MOST_OPTIONS } from '#lib/domain/votes/round.ts';

import { MOST_PAIRED, type Way } from './ways.ts';

/** The three parts of the page. */
export const PARTS = ['what', 'how', 'who'] as const;
export type Part = (typeof PARTS)[number];

/** What still has to be said before a round can be opened, and in which part of the page. */
export const MISSING = {
	'no-question': 'what',
	'few-options': 'what',
	'many-options': 'what',
	'many-pairs': 'how',
	'no-budget': 'how',
	'no-criteria': 'how',
	'odd-bands': 'how',
	'no-electorate': 'who',
	'no-present': 'who',
	'no-lot': 'who',
	'few-witnesses': 'who',
	'no-slips': 'who',
	'few-slips': 'who',
	'not-printed': 'who'
} as const satisfies Record<string, Part>;
export type Missing = keyof typeof MISSING;

/** Slips as they lie on the table. */
export interface SlipsReady {
	needed: number;
	made: number;
	isPrinted: boolean;
}

type Asked = Omit<RoundConfig, 'round' | 'desk'>;

/** Everything that is missing, in the order of the page. Nothing is opened while there is something (VOTE-77). */
export function missingIn(config: Asked, way: Way, slips: SlipsReady): Missing[] {
	const found = {
		...missingWhat(config, way),
		...missingHow(config, way),
		...missingWho(config),
		...missingSlips(slips)
	};
	return (Object.keys(MISSING) as Missing[]).filter((each) => found[each]);
}

type Found = Partial<Record<Missing, boolean>>;

function missingWhat({ question, options }: Asked, way: Way): Found {
	return {
		'no-question': question.trim() === '',
		'few-options': options.length < (way === 'consensus' ? 1 : 2),
		'many-options': options.length > MOST_OPTIONS
	};
}

function missingHow(config: Asked, way: Way): Found {
	const { options, mode, kind, budget, bands = [] } = config;
	return {
		'many-pairs': way === 'pairs' && options.length > MOST_PAIRED[mode],
		'no-budget': way === 'budget' && !budget,
		'no-criteria': kind === 'sheet' && !areCriteria(config),
		'odd-bands': bands.some(({ name, from, to }) => name.trim() === '' || from > to)
	};
}

function missingWho({
	electorate,
	tieRule,
	lot,
	witnesses,
	needs,
	present,
	secrecy
}: Asked): Found {
	return {
		'no-electorate': electorate === '',
		// Slips and quorum both go by it: nobody here means that nobody has counted.
		'no-present': secrecy !== 'quick' && present < 1,
		'no-lot': tieRule.includes('lot') && lot === '',
		'few-witnesses': witnesses.length < needs
	};
}

function missingSlips({ needed, made, isPrinted }: SlipsReady): Found {
	const isEnough = made >= needed;
	return {
		'no-slips': needed > 0 && made === 0,
		'few-slips': made > 0 && !isEnough,
		'not-printed': needed > 0 && isEnough && !isPrinted
	};
}

/** Each has a name of its own, and there is at least one. */
function areCriteria({ criteria = [] }: Asked): boolean {
	const names = criteria.map(({ name }) => name.trim().toLowerCase());
	return names.length > 0 && names.every((name, at) => name !== '' && names.indexOf(name) === at);
}

import { sayIn } from '#lib/i18n/sayIn.ts';

import { FACTS, type Way } from './ways.ts';

/** What a round says when nobody wrote anything else, in the language of the meeting: phones and wall read it as it is. */
export class RoundWords {
	#said = $state.raw<Readonly<Record<string, string>>>({});

	/** Fetches the words of a language. What cannot be fetched is left empty, for people to write. */
	async speak(language: string): Promise<void> {
		const keys = [...QUESTIONS, 'setup.electorate.usual', ...CRITERIA_KEYS] as const;
		const said = await Promise.all(keys.map((key) => sayIn(language, key)));
		this.#said = Object.fromEntries(keys.map((key, at) => [key, said[at] ?? '']));
	}

	of(way: Way): { question: string; electorate: string; criteria: string[] } {
		const question = QUESTION_OF[way] ?? 'votes.question.usual';
		return {
			question: this.#said[question] ?? '',
			electorate: this.#said['setup.electorate.usual'] ?? '',
			criteria: criterionKeys(way).map((key) => this.#said[key] ?? '')
		};
	}
}

const QUESTIONS = [
	'votes.question.usual',
	'setup.question.budget',
	'setup.question.consensus'
] as const;

const QUESTION_OF: Partial<Record<Way, (typeof QUESTIONS)[number]>> = {
	budget: 'setup.question.budget',
	consensus: 'setup.question.consensus'
};

const CRITERIA_KEYS = [
	'setup.criterion.usg.1',
	'setup.criterion.usg.2',
	'setup.criterion.usg.3',
	'setup.criterion.five.1',
	'setup.criterion.five.2',
	'setup.criterion.five.3',
	'setup.criterion.five.4',
	'setup.criterion.five.5',
	'setup.criterion.permendesa.1',
	'setup.criterion.permendesa.2',
	'setup.criterion.permendesa.3',
	'setup.criterion.permendesa.4',
	'setup.criterion.matrix.1'
] as const;

function criterionKeys(way: Way) {
	if (!FACTS[way].criteria) return [];
	return CRITERIA_KEYS.filter((key) => key.startsWith(`setup.criterion.${way}.`));
}

import { VERDICTS } from '#lib/domain/actions/peopleKinds.ts';
import type { Referral } from '#lib/domain/actions/peopleKinds.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { today } from '../../frame/today.ts';
import type { FormField, Said } from '../form/formField.ts';

/** An activity or an idea a letter may speak of. */
export interface Passed {
	id: string;
	name: string;
}

/** What a letter may speak of, and what it begins with. */
interface LetterAbout {
	activities: readonly Passed[];
	ideas: readonly Passed[];
	letter: Partial<Referral>;
}

/** The questions of a letter to an office, filled with what it says already. */
export function letterFields({ activities, ideas, letter }: LetterAbout): FormField[] {
	const { office = '', topic = '', asked = '', letterNo = '', date = '', due = '' } = letter;
	return [
		{
			name: 'office',
			label: t('letters.office'),
			hint: t('letters.office.hint'),
			value: office,
			needed: true
		},
		{ name: 'topic', label: t('letters.topic'), value: topic, needed: true, most: 300 },
		...some('activities', activities, letter.activities),
		...some('ideas', ideas, letter.ideas),
		{ name: 'asked', label: t('letters.asked'), kind: 'long', value: asked },
		{
			name: 'letterNo',
			label: t('letters.number'),
			hint: t('letters.number.hint'),
			value: letterNo,
			most: 60
		},
		{ name: 'date', label: t('letters.date'), kind: 'day', value: date },
		{ name: 'due', label: t('letters.due'), kind: 'day', value: due }
	];
}

/** Boxes to tick, where there is anything to tick. */
function some(
	name: 'activities' | 'ideas',
	all: readonly Passed[],
	chosen: readonly string[] = []
): FormField[] {
	if (all.length === 0) return [];
	const options = all.map(({ id, name: label }) => ({ value: id, label }));
	return [{ name, label: t(`letters.${name}`), kind: 'many', options, value: chosen.join(' ') }];
}

/** The questions of an answer, filled with what is known of it. */
export function answerFields({ verdict, answer = '', answeredOn }: Referral): FormField[] {
	const options = [
		...VERDICTS.map((value) => ({ value, label: t(`letters.verdict.${value}`) })),
		{ value: 'none', label: t('letters.verdict.none') }
	];
	return [
		{
			name: 'verdict',
			label: t('letters.verdict'),
			kind: 'choice',
			options,
			value: verdict ?? 'none'
		},
		{ name: 'answer', label: t('letters.answer'), kind: 'long', value: answer, needed: true },
		{ name: 'on', label: t('letters.answered-on'), kind: 'day', value: answeredOn ?? today() }
	];
}

/**
 * What somebody changed of what stood in the questions; what was emptied is emptied in the letter, too. What was left
 * alone is not written again: another desk may have put it right meanwhile.
 */
export function changedIn(fields: readonly FormField[], said: Said): Record<string, unknown> {
	const changed = fields.filter(({ name, value = '' }) => textOf(said[name]) !== value);
	return Object.fromEntries(changed.map(({ name }) => [name, said[name] ?? null]));
}

function textOf(said: Said[string] | undefined): string {
	return Array.isArray(said) ? said.join(' ') : String(said ?? '');
}

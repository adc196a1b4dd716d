import { goto } from '$app/navigation';

import { FIRST_LANGUAGE } from '#lib/i18n/languages.ts';
import { t, words } from '#lib/i18n/words.svelte.ts';
import { beginPractice, dropPractice, practiceHere } from '#lib/session/practice/practicePlan.ts';

/** Opens the practice of this laptop at its desk, or begins one. Answers why not, if it could not be. */
export async function openPractice() {
	const known = practiceHere();
	if (known) return void (await goto(`/${known}/desk/meeting`));
	const language = ['id', 'en'].includes(words.language) ? words.language : FIRST_LANGUAGE;
	const begun = await beginPractice({
		title: t('guide.plan.title'),
		village: t('guide.plan.village'),
		language
	});
	if (!begun.ok) return begun.refusal;
	return void (await goto(`/${begun.value}/desk/meeting`));
}

/** Throws the practice away; false where the laptop's own server could not be reached. */
export function throwAwayPractice(plan: string): Promise<boolean> {
	return dropPractice(plan, { title: t('guide.plan.title'), language: words.language });
}

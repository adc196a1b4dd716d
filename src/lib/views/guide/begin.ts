import { goto } from '$app/navigation';

import { FIRST_LANGUAGE } from '#lib/i18n/languages.ts';
import { t, words } from '#lib/i18n/words.svelte.ts';
import { beginPractice, dropPractice, type Dropped } from '#lib/session/practice/practicePlan.ts';
import { practiceToOpen } from '#lib/session/practice/practiceToOpen.ts';

/** Opens the practice of this laptop at its desk, or begins one. Answers why not, if it could not be. */
export async function openPractice() {
	const known = await practiceToOpen();
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

/** Throws the practice away; `onerased` closes its desk once the laptop's own server has erased it. */
export function throwAwayPractice(plan: string, onerased: () => void): Promise<Dropped> {
	const head = { title: t('guide.plan.title'), language: words.language };
	return dropPractice(plan, head, onerased);
}

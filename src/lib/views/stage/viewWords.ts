import type { StageView } from '#lib/domain/meeting/stage.ts';
import type { Step } from '#lib/domain/method.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** What a way to look at the wall is called at a step: ideas have groups where trees have branches. */
export function viewWord(view: StageView, step: Step): string {
	if (step !== 'ideas') return t(`stage.view.${view}`);
	if (view === 'branch') return t('stage.view.group');
	return view === 'own' ? t('stage.view.newest') : t(`stage.view.${view}`);
}

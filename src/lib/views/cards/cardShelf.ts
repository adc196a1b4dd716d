import type { CardShelf } from '#lib/live/cards.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

import { today } from '../frame/today.ts';

/** Where a plan's answers wait on this device, until they are written down as sums: those of another day's hall are nobody's. */
export function cardShelf(plan: string): CardShelf {
	const key = `cards.${plan}`;
	return {
		read() {
			const [day = '', text = ''] = draftIn(key).split('\n');
			return day === today() ? text : '';
		},
		keep: (text) => keepDraft(key, text === '' ? '' : `${today()}\n${text}`)
	};
}

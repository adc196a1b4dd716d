import type { Step } from '#lib/domain/method.ts';

/** Where the menu is opened: a step on a phone, `arrive` before there is a plan, `desk` and `home` at the laptop. */
export type At = Step | 'arrive' | 'desk' | 'home';

/** What one person may do from the menu besides reading: each is fetched when it is asked for. */
export const PAGES = {
	me: () => import('./AboutMe.svelte'),
	safe: () => import('../safeVoice/PhoneSafeVoice.svelte'),
	scribe: () => import('../scribe/Scribe.svelte'),
	pass: () => import('../scribe/PassPhone.svelte'),
	came: () => import('../byHand/ByHand.svelte')
};

export type PageName = keyof typeof PAGES;

/** The picture beside each. */
export const ICON_OF = {
	me: 'person',
	safe: 'lock',
	scribe: 'scribe',
	pass: 'pass',
	came: 'file'
} as const;

/** What is offered at a place: what needs a plan only where one is open. */
export function offeredAt(at: At): PageName[] {
	if (at === 'arrive' || at === 'home') return [];
	if (at === 'desk') return ['scribe', 'came'];
	return at === 'ideas' ? ['me', 'safe', 'scribe', 'pass'] : ['me', 'scribe', 'pass'];
}

/** What one person may do from the menu besides reading: each is fetched when it is asked for. */
export const PAGES = {
	me: () => import('./AboutMe.svelte'),
	scribe: () => import('../scribe/Scribe.svelte'),
	pass: () => import('../scribe/PassPhone.svelte')
};

export type PageName = keyof typeof PAGES;

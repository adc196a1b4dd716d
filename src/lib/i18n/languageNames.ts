/** What the list of languages says of one, without loading its words. */
export interface AboutLanguage {
	/** Its name in itself, so that somebody who reads only that one finds it. */
	name: string;
	/** How many of Indonesian's messages it has, from 0 to 1: below 1 it was begun. */
	share: number;
}

const ABOUT = import.meta.glob<AboutLanguage>('./messages/*.json', {
	eager: true,
	import: 'default',
	query: '?about'
});

/** What is said of a language; one that names itself nowhere is called by its tag. */
export function aboutLanguage(tag: string): AboutLanguage {
	return ABOUT[`./messages/${tag}.json`] ?? { name: tag, share: 0 };
}

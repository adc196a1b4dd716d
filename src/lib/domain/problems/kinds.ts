import { oneOf, text, words } from '../shared/field.ts';
import { kind } from '../shared/kinds.ts';

/** Who can do something about a card (P15). */
export const ACTORS = ['village', 'district', 'beyond'] as const;
export type Actor = (typeof ACTORS)[number];

/** What can be said of a problem card beside its words. */
export const PROBLEM_DETAILS = kind('problems', {
	/** How the group knows: what was seen, counted or measured. */
	evidence: words(),
	actor: oneOf(...ACTORS)
});

/** What can be said of a tree beside its main problem. */
export const TREE_DETAILS = kind('trees', { title: text() });

/** Who can do something about a card (P15). */
export const ACTORS = ['village', 'district', 'beyond'] as const;
export type Actor = (typeof ACTORS)[number];

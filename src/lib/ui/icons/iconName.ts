import type names from './icons.json';

/** The pictures there are, by our own names. */
export type IconName = keyof typeof names;

/** An id that remembers in its type what it names. All ids are random: no name, no time inside. */
export type Id<Kind extends string> = string & { readonly names?: Kind };

export type PersonId = Id<'person'>;
export type IdeaId = Id<'idea'>;
export type ClusterId = Id<'cluster'>;
export type ProblemId = Id<'problem'>;
export type TreeId = Id<'tree'>;
export type ObjectiveId = Id<'objective'>;
export type RoundId = Id<'round'>;
export type OptionId = Id<'option'>;
export type BallotId = Id<'ballot'>;
export type ActivityId = Id<'activity'>;
export type ProgressId = Id<'progress'>;

const SHAPE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Checks what a peer sent before it is used as an id or a key. */
export function isId<T extends string>(value: unknown): value is T {
	return typeof value === 'string' && SHAPE.test(value) && value !== 'constructor';
}

/** An id from a peer, or nothing. */
export function idIn<T extends string>(value: unknown): T | undefined {
	return isId<T>(value) ? value : undefined;
}

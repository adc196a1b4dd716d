/** What a command answers: what was done, or a short code for why not. Each code has words in every language. */
export type Result<T, R extends string> = { ok: true; value: T } | { ok: false; refusal: R };

/** It was done. */
export function done<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

/** It was not done, and nothing was changed. */
export function refuse<R extends string>(refusal: R): { ok: false; refusal: R } {
	return { ok: false, refusal };
}

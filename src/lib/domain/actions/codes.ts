import data from './rules/codes.json' with { type: 'json' };

/** Activity codes villages often need, each with its short Indonesian name, for a picker (section 2.3). Any other may be written. */
export const ACTIVITY_CODES: readonly (readonly [code: string, name: string])[] = Object.entries(
	data.codes
);

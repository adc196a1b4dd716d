import data from './rules/sdgs.json' with { type: 'json' };

/** The aims of SDGs Desa with their numbers (section 2.6), for a picker: data of the regulation, not words of the app. */
export const SDGS: readonly (readonly [number: string, name: string])[] = data.aims.map(
	(name, at) => [`${at + 1}`, name]
);

import data from './rules/bidang.json' with { type: 'json' };

/** A field of work of village law, with its official Indonesian name and one in English. */
export interface Bidang {
	number: number;
	name: Name;
}

interface Name {
	id: string;
	en: string;
}

const PARTS: Readonly<Record<string, Name>> = data.parts;

/** The five fields of work (bidang) of the regulation (section 2.3): its data, not words of the app. */
export const BIDANG: readonly Bidang[] = data.fields.map(({ number, ...name }) => ({
	number,
	name
}));

/** The name of a field of work; a language the regulation has no name in gets the Indonesian one. */
export function bidangName(number: number, language: string): string {
	return nameIn(BIDANG.find((field) => field.number === number)?.name, language);
}

/** The parts of a field of work, `2.3` for its third, with their names. */
export function subBidangOf(number: number, language: string): { part: string; name: string }[] {
	return Object.entries(PARTS)
		.filter(([part]) => part.startsWith(`${number}.`))
		.map(([part, name]) => ({ part, name: nameIn(name, language) }));
}

/** The field of work an activity code such as `02.03.12` belongs to. */
export function bidangOfCode(code: string): number | undefined {
	const [, number] = /^0?([1-5])\./.exec(code.trim()) ?? [];
	return number === undefined ? undefined : Number(number);
}

/** The part of the field of work a code belongs to: `02.03.12` is of `2.3`. */
export function partOfCode(code: string): string | undefined {
	const [, field, part] = /^0?([1-5])\.0?(\d{1,2})(\.|$)/.exec(code.trim()) ?? [];
	return part === undefined ? undefined : `${field}.${part}`;
}

/**
 * True if a code belongs to a field of work, and to a part of it where one is said: `02.03.12` to 2 and `2.3`.
 * Parts and codes a village made itself, from 90 on, belong wherever they say.
 */
export function codeFits(code: string, bidang?: number, subBidang?: string): boolean {
	const part = partOfCode(code);
	if (bidangOfCode(code) !== (bidang ?? bidangOfCode(code)) || part === undefined) return false;
	const isKnown = part in PARTS || Number(part.split('.')[1]) >= 90;
	return isKnown && (subBidang === undefined || subBidang === part);
}

function nameIn(name: Name | undefined, language: string): string {
	return (language === 'en' ? name?.en : name?.id) ?? '';
}

import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** Values for the places of a message. */
export type Values = Record<string, string | number>;

/**
 * Fills the places of an ICU message that the build has already read into parts: arguments, numbers,
 * `plural` and `select`, with this browser's own Intl. Half a kilobyte, where the parser's usual companion
 * is three (docs/decisions: words). Anything else is refused by the build, never met here.
 */
export function fillMessage(
	parts: readonly MessageFormatElement[],
	values: Values,
	language: string
): string {
	return fill(parts, { values, language });
}

interface Context {
	values: Values;
	language: string;
	/** What `#` stands for inside a plural. */
	count?: number;
}

/** The numbers the parser gives to the kinds of part we use. */
export const PART = { text: 0, argument: 1, number: 2, select: 5, plural: 6, count: 7 } as const;

function fill(parts: readonly MessageFormatElement[], context: Context): string {
	return parts.map((part) => one(part, context)).join('');
}

function one(part: MessageFormatElement, context: Context): string {
	const { values, language, count } = context;
	if (part.type === PART.text) return part.value;
	if (part.type === PART.count) return new Intl.NumberFormat(language).format(count ?? 0);
	if (!('value' in part)) return '';

	const value = values[part.value] ?? '';
	if (part.type === PART.number) return new Intl.NumberFormat(language).format(Number(value));
	if (part.type === PART.select) {
		return fill((part.options[String(value)] ?? part.options['other'])?.value ?? [], context);
	}
	if (part.type !== PART.plural) return String(value);
	const number = Number(value);
	const rule = new Intl.PluralRules(language, { type: part.pluralType ?? 'cardinal' });
	const chosen = part.options[`=${number}`] ?? part.options[rule.select(number - part.offset)];
	const inner = { ...context, count: number - part.offset };
	return fill((chosen ?? part.options['other'])?.value ?? [], inner);
}

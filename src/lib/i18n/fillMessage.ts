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

/** The numbers the parser gives to the kinds of part we use. */
export const PART = { text: 0, argument: 1, number: 2, select: 5, plural: 6, count: 7 } as const;

interface Context {
	values: Values;
	language: string;
	/** What `#` stands for inside a plural. */
	count?: number;
}

type Choice = Extract<MessageFormatElement, { options: object }>;
type Plural = Extract<Choice, { offset: number }>;

function fill(parts: readonly MessageFormatElement[], context: Context): string {
	return parts.map((part) => one(part, context)).join('');
}

function one(part: MessageFormatElement, context: Context): string {
	if (part.type === PART.text) return part.value;
	if (part.type === PART.count) return written(context.count ?? 0, context);
	const value = valueFor(part, context);
	if (part.type === PART.number) return written(Number(value), context);
	if (part.type === PART.plural) return plural(part, Number(value), context);
	if (part.type === PART.select) return chosen(part, [String(value)], context);
	return String(value);
}

function valueFor(part: MessageFormatElement, { values }: Context): string | number {
	return ('value' in part ? values[part.value] : undefined) ?? '';
}

function plural(part: Plural, value: number, context: Context): string {
	const count = value - part.offset;
	const rule = new Intl.PluralRules(context.language, { type: part.pluralType ?? 'cardinal' });
	return chosen(part, [`=${value}`, rule.select(count)], { ...context, count });
}

/** The first of these that the message knows, else its `other`. */
function chosen({ options }: Choice, wished: string[], context: Context): string {
	const name = [...wished, 'other'].find((wish) => Object.hasOwn(options, wish));
	return fill((name !== undefined && options[name]?.value) || [], context);
}

/** A browser's first number format costs a slow phone a tenth of a second, and up to three digits look the same in it. */
function written(value: number, { language }: Context): string {
	const isShort = value % 1 === 0 && Math.abs(value) < 1000;
	return isShort ? `${value}` : new Intl.NumberFormat(language).format(value);
}

import { readHowMuch } from '#lib/domain/actions/volume.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';

/** One question of a small form. What is left empty is not said. */
export interface FormField {
	name: string;
	label: string;
	hint?: string;
	/** `line` unless said otherwise; `count` is a whole number, `decimal` one as people write it, `many` some of the options. */
	kind?: 'line' | 'long' | 'day' | 'count' | 'decimal' | 'choice' | 'many' | 'yes';
	options?: readonly { value: string; label: string }[];
	/** What stands there at first. */
	value?: string;
	/** It has to be answered. */
	needed?: boolean;
	most?: number;
}

/** What was written, by the name of the question; a tick is `yes`, some of the options stand with spaces between. */
export type Written = Record<string, string>;

/** What goes to a command. */
export type Said = Record<string, string | number | boolean | string[]>;

/** A refusal and the question it speaks of. */
export interface Fault<R> {
	field: string | undefined;
	refusal: R;
}

/** Reads a form as it was written; decimals follow the language. The first thing that cannot be read is refused. */
export function saidIn(
	fields: readonly FormField[],
	written: Written,
	language: string
): { said: Said } | Fault<'empty' | 'not-a-number'> {
	const said: Said = {};
	for (const field of fields) {
		const read = readField(field, (written[field.name] ?? '').trim(), language);
		if (!read.ok) return { field: field.name, refusal: read.refusal };
		if (read.value !== undefined) said[field.name] = read.value;
	}
	return { said };
}

function readField(
	{ kind, needed }: FormField,
	text: string,
	language: string
): Result<Said[string] | undefined, 'empty' | 'not-a-number'> {
	if (kind === 'yes') return done(text === 'yes');
	if (text === '') return needed ? refuse('empty') : done(undefined);
	if (kind === 'many') return done(text.split(' '));
	if (kind === 'count') return /^\d{1,9}$/.test(text) ? done(Number(text)) : refuse('not-a-number');
	return kind === 'decimal' ? readDecimal(text, language) : done(text);
}

/** `79,5` or `79.5`, as the language has it; below zero, too. */
export function readDecimal(text: string, language: string): Result<string, 'not-a-number'> {
	const isBelow = /^[-−]/.test(text);
	const read = readHowMuch(isBelow ? text.slice(1) : text, language === 'en' ? '.' : ',');
	if (!read.ok || read.value.volume === '' || read.value.unit !== '') return refuse('not-a-number');
	const { volume } = read.value;
	return done(isBelow && volume !== '0' ? `-${volume}` : volume);
}

import * as Y from 'yjs';

import { compare } from '#lib/domain/shared/stamp.ts';

/** How deep values may be nested: more than any command writes, less than what makes a reader fall over. */
const DEEPEST = 40;

type Plain = Record<string, unknown>;

/**
 * Any value of a shared document as JSON. What JSON has no word for stands behind a mark: `{"$text": "…"}` for a shared
 * text, `$map` and `$list` for shared maps and lists, `$bytes` in hex, `$number` for NaN and its like, `$whole` for a
 * bigint, `$nothing` for undefined.
 */
export function tell(value: unknown): unknown {
	return tellShared(value) ?? tellPlain(value);
}

/** The same value back, shared types anew. Give it only what `isTold` said yes to. */
export function untold(told: unknown): unknown {
	if (Array.isArray(told)) return told.map(untold);
	if (!isPlain(told)) return told;
	const [key, marked] = markOf(told) ?? [];
	return key === undefined ? eachIn(told, untold) : MARKS[key]?.read(marked);
}

/** True for what `tell` could have written. */
export function isTold(told: unknown, depth = 0): boolean {
	if (depth > DEEPEST) return false;
	if (Array.isArray(told)) return told.every((each) => isTold(each, depth + 1));
	if (!isPlain(told)) return told !== undefined;
	const mark = markOf(told);
	return mark ? isMarked(mark, depth) : areTold(told, depth + 1);
}

function isMarked([key, marked]: [string, unknown], depth: number): boolean {
	return MARKS[key]?.fits(marked, depth + 1) ?? false;
}

/** True for an object whose values are told, whatever its keys. */
export function areTold(told: unknown, depth = 0): told is Plain {
	return isPlain(told) && Object.values(told).every((each) => isTold(each, depth));
}

/** A shared map's keys and values, in the order of the keys. */
export function tellMap(entries: Iterable<[string, unknown]>): Plain {
	const sorted = [...entries].sort(([a], [b]) => compare(a, b));
	return Object.fromEntries(sorted.map(([key, value]) => [key, tell(value)]));
}

/** The words of a shared text that is nothing but words. */
export function plainWords(value: unknown): string | undefined {
	if (!(value instanceof Y.Text)) return undefined;
	const delta = value.toDelta() as { insert: unknown; attributes?: unknown }[];
	const isPlainText = delta.every(
		({ insert, attributes }) => typeof insert === 'string' && !attributes
	);
	return isPlainText ? value.toString() : undefined;
}

/** True for an object of JSON. */
export function isPlain(value: unknown): value is Plain {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tellShared(value: unknown): unknown {
	if (value instanceof Y.Text) return { $text: plainWords(value) ?? value.toDelta() };
	if (value instanceof Y.Map) return { $map: tellMap(value.entries()) };
	if (value instanceof Y.Array) return { $list: value.toArray().map(tell) };
	if (value instanceof Y.AbstractType || value instanceof Y.Doc) return { $nothing: true };
	return undefined;
}

function tellPlain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(tell);
	if (value instanceof Uint8Array) return { $bytes: toHex(value) };
	if (!isPlain(value)) return tellOne(value);
	const told = eachIn(value, tell);
	return markOf(told) ? { $plain: told } : told;
}

function tellOne(value: unknown): unknown {
	if (value === undefined) return { $nothing: true };
	if (typeof value === 'bigint') return { $whole: String(value) };
	return typeof value === 'number' && isOdd(value) ? { $number: written(value) } : value;
}

/** A number JSON would lose. */
function isOdd(value: number): boolean {
	return !Number.isFinite(value) || Object.is(value, -0);
}

function written(value: number): string {
	return Object.is(value, -0) ? '-0' : String(value);
}

function toHex(bytes: Uint8Array): string {
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The mark of an object, if its one key is one. */
function markOf(told: Plain): [string, unknown] | undefined {
	const [first, ...more] = Object.entries(told);
	return first && more.length === 0 && first[0].startsWith('$') ? first : undefined;
}

function eachIn(plain: Plain, of: (value: unknown) => unknown): Plain {
	return Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, of(value)]));
}

interface Mark {
	fits(marked: unknown, depth: number): boolean;
	read(marked: unknown): unknown;
}

const MARKS: Record<string, Mark> = Object.assign(Object.create(null) as object, {
	$text: {
		fits: (marked, depth) => typeof marked === 'string' || isDelta(marked, depth),
		read: (marked) => textFrom(marked)
	},
	$map: {
		fits: areTold,
		read: (marked) => new Y.Map(Object.entries(eachIn(marked as Plain, untold)))
	},
	$list: {
		fits: (marked, depth) => Array.isArray(marked) && isTold(marked, depth),
		read: (marked) => Y.Array.from((marked as unknown[]).map(untold) as object[])
	},
	$plain: {
		fits: areTold,
		read: (marked) => eachIn(marked as Plain, untold)
	},
	$bytes: {
		fits: (marked) => typeof marked === 'string' && /^([0-9a-f]{2})*$/.test(marked),
		read: (marked) => fromHex(marked as string)
	},
	$whole: {
		fits: (marked) => typeof marked === 'string' && /^-?\d{1,18}$/.test(marked),
		read: (marked) => BigInt(marked as string)
	},
	$number: {
		fits: (marked) => ['NaN', 'Infinity', '-Infinity', '-0'].includes(marked as string),
		read: (marked) => Number(marked)
	},
	$nothing: { fits: (marked) => marked === true, read: () => undefined }
} satisfies Record<string, Mark>);

function isDelta(marked: unknown, depth: number): boolean {
	return (
		Array.isArray(marked) &&
		marked.every(
			(each) =>
				isPlain(each) &&
				typeof each['insert'] === 'string' &&
				(each['attributes'] === undefined || isPlain(each['attributes'])) &&
				isTold(each, depth)
		)
	);
}

function textFrom(marked: unknown): Y.Text {
	if (typeof marked === 'string') return new Y.Text(marked);
	const text = new Y.Text();
	text.applyDelta(marked as object[]);
	return text;
}

import { isId } from '../../shared/ids.ts';

/** Whether a parsed JSON value has a form. Every test looks at own keys only. */
export type Test = (value: unknown) => boolean;

/** A text of so many UTF-16 units at most; empty only where that is allowed. */
export const words =
	(most: number, least = 1): Test =>
	(value) =>
		typeof value === 'string' && value.length >= least && value.length <= most;

/** A whole number in a range. */
export const whole =
	(least: number, most: number): Test =>
	(value) =>
		Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

/** Any whole number: whether it makes sense is for the rules of a round to say. */
export const number: Test = (value) => Number.isSafeInteger(value);

/** So many hex digits: keys and names have 64, signatures 128, nonces 32. */
export const hex =
	(digits: number): Test =>
	(value) =>
		typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);

/** An id of this app. */
export const id: Test = (value) => isId(value);

/** One of a few words. */
export const one =
	(...of: readonly string[]): Test =>
	(value) =>
		of.includes(value as string);

/** A list of so many members at most, each in a form. */
export const list =
	(member: Test, most: number, least = 0): Test =>
	(value) =>
		Array.isArray(value) && value.length >= least && value.length <= most && value.every(member);

/** A record from names to values, with so many at most. A name such as `__proto__` is a name like any other. */
export const dictionary =
	(name: Test, member: Test, most: number): Test =>
	(value) => {
		if (!isPlain(value)) return false;
		const entries = Object.entries(value);
		return entries.length <= most && entries.every(([key, held]) => name(key) && member(held));
	};

/** Exactly these keys: all that are needed, perhaps those that may be, and no other. */
export const shape =
	(needed: Record<string, Test>, may: Record<string, Test> = {}): Test =>
	(value) => {
		if (!isPlain(value)) return false;
		if (!Object.keys(needed).every((key) => Object.hasOwn(value, key))) return false;
		return Object.entries(value).every(([key, held]) => {
			const test = ownIn(needed, key) ?? ownIn(may, key);
			return test?.(held) ?? false;
		});
	};

/** Any one of several forms. */
export const either =
	(...tests: readonly Test[]): Test =>
	(value) =>
		tests.some((test) => test(value));

/** The list of two or three whose members have each a form of their own. */
export const tuple =
	(...members: readonly Test[]): Test =>
	(value) =>
		Array.isArray(value) &&
		value.length === members.length &&
		members.every((member, at) => member(value[at]));

/** Exactly this value. */
export const exactly =
	(wanted: unknown): Test =>
	(value) =>
		value === wanted;

function ownIn(tests: Record<string, Test>, key: string): Test | undefined {
	return Object.hasOwn(tests, key) ? tests[key] : undefined;
}

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

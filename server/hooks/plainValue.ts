/** Keys that would change what an object is instead of what it holds. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
	'__proto__',
	'constructor',
	'prototype'
]);

/** Whether a value is made of ordinary lists and objects that nest at most `deepest` deep, none with a forbidden key. */
export function isPlain(value: unknown, deepest: number): boolean {
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true;
	if (deepest < 0) return false;
	if (Array.isArray(value)) return value.every((entry) => isPlain(entry, deepest - 1));
	// lib0 reads a `__proto__` key by changing the object's prototype
	if (Object.getPrototypeOf(value) !== Object.prototype) return false;
	return Object.entries(value).every(
		([key, entry]) => !FORBIDDEN_KEYS.has(key) && isPlain(entry, deepest - 1)
	);
}

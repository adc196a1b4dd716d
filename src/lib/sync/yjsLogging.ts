/**
 * What Yjs says to developers, without lib0's coloured console and the DOM and schema code it brings (5 KB on
 * every phone). Vite puts this file in the place of `lib0/logging`; nothing else imports it.
 */
export const BOLD = '';
export const UNBOLD = '';
export const RED = '';
export const ORANGE = '';

export function print(...said: unknown[]): void {
	console.info(...said);
}

export function warn(...said: unknown[]): void {
	console.warn(...said);
}

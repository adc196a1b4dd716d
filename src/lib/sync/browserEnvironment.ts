/**
 * What lib0 finds out about where it runs, settled: in a browser, with no variables. Its own file reads command
 * lines and addresses. Vite puts this one in the place of `lib0/environment` (most of a kilobyte); nothing else imports it.
 */
export const isNode = false;
export const isBrowser = true;

export function getVariable(): null {
	return null;
}

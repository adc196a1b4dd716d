import type { IncomingMessage } from 'node:http';

/** The path a request asks for, without its query and never decoded: our own paths need no escapes. */
export function pathOf({ url = '/' }: IncomingMessage): string {
	return url.split('?', 1)[0] ?? '/';
}

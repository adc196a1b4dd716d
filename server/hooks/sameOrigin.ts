import { Refused, type RelayHook } from './relayHook.ts';

/**
 * A page may only speak to the relay that served it. An ordinary GET is free, because a page cannot read
 * another origin's answers; tools and tests send no Origin at all.
 */
export function sameOrigin(): RelayHook {
	return {
		name: 'same-origin',
		onRequest({ method, host, origin }) {
			if (origin === undefined || method === 'GET' || method === 'HEAD') return;
			if (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase()) {
				throw new Refused('foreign-origin');
			}
		}
	};
}

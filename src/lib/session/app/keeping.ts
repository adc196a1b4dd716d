/** How much of the app a browser keeps: everything at the laptop itself, elsewhere what was used. */
export function kindOfKeeping(host: string): 'all' | 'used' {
	return host === 'localhost' || host === '[::1]' || host.startsWith('127.') ? 'all' : 'used';
}

/** True for an address that is a page of the app, not a file and not the relay's own. */
export function isPage(path: string): boolean {
	return !/^\/(api|ws|media|metrics|_app)(\/|$)/.test(path) && !/\.[^/]+$/.test(path);
}

/** A new app may take over while nobody is in a plan: a page that is open would look for files of the old one. */
export function mayTakeOver(paths: readonly string[]): boolean {
	return paths.every((path) => path === '/' || path === '/join');
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hostName, isLoopback } from '../hooks/knownHost.ts';

/** Makes the security headers for a build: its pages' own inline scripts are allowed by their hashes, no others. */
export function securityHeaders(buildDir: string): (host: string) => Record<string, string> {
	const scripts = inlineScriptsIn(buildDir).map(
		(script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
	);
	return (host) => ({
		'content-security-policy': policy(scripts, host),
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=(), usb=()',
		// On a plain-http address browsers ignore it and complain in the console.
		...(isSecure(host) && { 'cross-origin-opener-policy': 'same-origin' })
	});
}

/**
 * The hash of the one style the desk's board writes into the page: that of the mark its licence asks for (decision
 * 0029). A test reads the installed package and says when this is another's.
 */
export const BOARD_MARK = 'sha256-h8kUYzo2M5fjA2K5lQ/iVBUHsa3skNlStCuCoibNusk=';

function policy(scripts: string[], host: string): string {
	return [
		`default-src 'none'`,
		`script-src ${["'self'", ...new Set(scripts)].join(' ')}`,
		`style-src 'self' '${BOARD_MARK}'`,
		`style-src-attr 'unsafe-inline'`, // SvelteKit's own page and a few measured sizes use style attributes
		`img-src 'self' data: blob:`,
		`media-src blob:`,
		`font-src 'self'`,
		`connect-src 'self' ws://${host} wss://${host}`, // Safari before 15.4 does not count sockets as 'self'
		`worker-src 'self' blob:`,
		`manifest-src 'self'`,
		`frame-src 'none'`,
		`frame-ancestors 'none'`,
		`base-uri 'none'`,
		`form-action 'self'`,
		`object-src 'none'`
	].join('; ');
}

function isSecure(host: string): boolean {
	const name = hostName(host) ?? '';
	return name === 'localhost' || isLoopback(name);
}

function inlineScriptsIn(buildDir: string): string[] {
	const pages = readdirSync(buildDir).filter((name) => name.endsWith('.html'));
	return pages.flatMap((name) => {
		const html = readFileSync(join(buildDir, name), 'utf8');
		return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
			([, script = '']) => script
		);
	});
}

import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

import sirv from 'sirv';

import { Trouble } from '../trouble.ts';

import { securityHeaders } from './headers.ts';

/** Serves the built app: every address that looks like a page gets the one page, which finds its own way. */
export function servePages(buildDir: string) {
	if (!existsSync(join(buildDir, '200.html'))) {
		throw new Trouble(
			`The app is not built: ${buildDir} is missing. Run npm run build, or npm start.`
		);
	}
	const headersFor = securityHeaders(buildDir);
	const files = sirv(buildDir, {
		etag: true,
		gzip: true,
		brotli: true,
		single: '200.html',
		ignores: ['^/_app/', '/\\.'],
		setHeaders: (response, pathname) => response.setHeader('cache-control', cacheFor(pathname))
	});

	return (request: IncomingMessage, response: ServerResponse) => {
		response.setHeaders(new Map(Object.entries(headersFor(request.headers.host ?? ''))));
		if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
		// A file that is gone since the start, in an update, ends this answer and not the meeting (RELAY-154).
		response.on('pipe', (file) => file.on('error', () => response.destroy()));
		files(request, response, () => end(response, 404));
	};
}

/** Files with a hash in their name never change; everything else is asked for again. */
function cacheFor(pathname: string): string {
	return pathname.startsWith('/_app/immutable/')
		? 'public, max-age=31536000, immutable'
		: 'no-cache';
}

function end(response: ServerResponse, status: number) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`${status}\n`);
}

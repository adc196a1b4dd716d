import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const fonts = join(here, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts');
const TYPES = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.woff2': 'font/woff2'
};

/** Builds Excalidraw's page as its own documentation says, and serves it with a scene on a free port. */
export async function serveRival(scene) {
	const stage = join(here, 'stage');
	await build({
		...{ root: join(here, 'rival'), base: './', configFile: false, logLevel: 'error' },
		define: { 'process.env.IS_PREACT': '"false"' },
		build: { outDir: stage, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 9000 }
	});
	const served = { scene };
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url, 'http://localhost');
		if (pathname === '/scene.json') return response.end(JSON.stringify(served.scene));
		const file = pathname.startsWith('/fonts/')
			? join(fonts, pathname.slice('/fonts/'.length))
			: join(stage, pathname === '/' ? 'index.html' : pathname);
		if (!existsSync(file)) return response.writeHead(404).end();
		response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
		createReadStream(file).pipe(response);
	});
	await new Promise((open) => server.listen(0, '127.0.0.1', open));
	return {
		home: `http://localhost:${server.address().port}/`,
		/** Shows another scene from the next load on. */
		shows: (next) => (served.scene = next),
		stop: () => server.close()
	};
}

import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';

import type { Plugin, PreviewServer, ViteDevServer } from 'vite';

import { openHouse, type House } from './house.ts';
import { phoneAddresses } from './http/lan.ts';
import { log } from './log.ts';
import { MediaFolder } from './media/mediaFolder.ts';
import { classicLevelStore } from './store/classicLevelStore.ts';
import { identityOf } from './tickets/identity.ts';

/** The same relay and API on Vite's own port, in dev and preview. Plans are kept in ./data or $REMBUK_DATA. */
export function relayInVite(): Plugin {
	return { name: 'rembuk-relay', configureServer: attach, configurePreviewServer: attach };
}

function attach({ middlewares, httpServer }: ViteDevServer | PreviewServer) {
	if (!httpServer) return; // somebody else's server runs Vite: there is no port to share
	const server = httpServer as Server;
	const house = houseOn(server);
	middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
		if (!isOurs(request)) return next();
		house().then((open) => open.answer(request, response), next);
	});
	server.on('upgrade', (request, socket, head) => {
		if (!isOurs(request)) return; // Vite's own hot reload
		socket.on('error', () => socket.destroy()); // also while the house is being opened
		house().then(
			(open) => open.upgrade(request, socket, head),
			() => socket.destroy()
		);
	});
}

/** Opens on first use, not at start: when Vite restarts itself, the old server still holds the data folder. */
function houseOn(server: Server): () => Promise<House> {
	let opening: Promise<House> | undefined;
	const open = async () => {
		const data = resolve(process.env.REMBUK_DATA ?? 'data');
		const store = await classicLevelStore(data);
		return openHouse({
			store,
			identity: await identityOf(store),
			media: new MediaFolder(join(data, 'media')),
			lan: () => phoneAddresses(server)
		});
	};
	server.once('close', () => {
		opening?.then((house) => house.stop()).catch((error: unknown) => log.error(String(error)));
	});
	return () => {
		opening ??= open().catch((error: unknown) => {
			opening = undefined; // so that the next request tries again
			throw error;
		});
		return opening;
	};
}

function isOurs({ url = '' }: IncomingMessage): boolean {
	return url.startsWith('/api/') || url.startsWith('/sync/');
}

import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';

import { copyWords } from './copies/startWords.ts';
import { wishesOf } from './copies/wishesOf.ts';
import { loadDemo } from './demo.ts';
import { openHouse, type House } from './house.ts';
import { laptopAddress, ownAddresses, phoneAddresses } from './http/lan.ts';
import { servePages } from './http/pages.ts';
import { turnAway } from './http/turnAway.ts';
import { DiskSpace } from './keeping/diskSpace.ts';
import { Reach } from './lan/reach.ts';
import { typedName } from './lan/typedName.ts';
import { MediaFolder } from './media/mediaFolder.ts';
import type { Options } from './options.ts';
import { LIMITS } from './relay/limits.ts';
import { classicLevelStore } from './store/classicLevelStore.ts';
import { brokenData } from './store/openLevel.ts';
import type { RoomStore } from './store/roomStore.ts';
import { identityOf } from './tickets/identity.ts';
import { Trouble } from './trouble.ts';

/** A server that listens. Addresses are whole, e.g. `http://192.168.137.1:3000`, the best for phones first. */
export interface Running {
	url: string;
	lan: string[];
	dataDir: string;
	/** The plan that opens with `--demo`. */
	demo: string | undefined;
	/** What is not as it was asked for, a sentence each, though everything runs. */
	remarks: string[];
	stop(): Promise<void>;
}

/** How long somebody may take to say what they want, and to say all of it, in milliseconds. */
const PATIENCE = {
	headersTimeout: 5000,
	requestTimeout: 20_000,
	connectionsCheckingInterval: 2000,
	maxHeaderSize: 16 * 1024
};

/** Opens the data folder and listens. Every foreseeable failure is a `Trouble` with one sentence. */
export async function start(options: Options, root: string): Promise<Running> {
	const pages = servePages(join(root, 'build'));
	const store = await classicLevelStore(options.data).catch((error: unknown) => {
		throw error instanceof Trouble ? error : new Trouble(brokenData(options.data));
	});
	try {
		return await startWith(store, options, root, pages);
	} catch (error) {
		await store.close();
		throw error;
	}
}

async function startWith(
	store: RoomStore,
	options: Options,
	root: string,
	pages: ReturnType<typeof servePages>
): Promise<Running> {
	const identity = await identityOf(store).catch(() => {
		throw new Trouble(brokenData(options.data)); // the store opened, but has lost who it is
	});
	const demo = options.demo ? await loadDemo(store, join(root, 'dist/demo')) : undefined;
	const copies = wishesOf(options);
	const server = createServer(PATIENCE);
	const { lan, reached, saw, stopNaming } = networkOf(server, options);
	const hosts = [options.host, ...options['public-host'].split(',')].map((name) => name.trim());
	const house = openHouse({
		...{ store, identity, lan, reached, hosts, demo, copies },
		...guards(options)
	});
	serve(server, house, pages, saw);
	await listen(server, options);
	return {
		url: `${laptopAddress(server)}/${options.demo ? '?demo' : ''}`,
		lan: lan(),
		dataDir: options.data,
		demo: demo?.main,
		remarks: await copyWords(options),
		async stop() {
			stopNaming();
			await stop(server, house);
		}
	};
}

/** How phones get here: by which addresses and which name, and how many did. */
function networkOf(server: Server, options: Options) {
	const reach = new Reach(ownAddresses);
	const name = typedName(server, options.name);
	const lan = () => [...phoneAddresses(server), ...name.addresses()];
	return {
		lan,
		reached: () => reach.counts(lan()),
		saw: (socket: Socket) => reach.saw(socket),
		stopNaming: () => name.stop()
	};
}

function serve(
	server: Server,
	house: House,
	pages: ReturnType<typeof servePages>,
	saw: (socket: Socket) => void
) {
	server.on('request', (request, response) => {
		saw(request.socket);
		if (!house.answer(request, response)) pages(request, response);
	});
	server.on('upgrade', (request, socket, head) => {
		saw(request.socket); // a page that was open before this relay was started asks for no page
		if (!house.upgrade(request, socket, head)) turnAway(socket, '404 Not Found');
	});
}

function guards(options: Options) {
	return {
		operatorKey: options['operator-key'],
		behindProxy: options.proxy ?? options['behind-proxy'],
		disk: DiskSpace.of(options.data),
		media: new MediaFolder(join(options.data, 'media')),
		limits: { ...LIMITS, sockets: options['sockets-per-address'] }
	};
}

function listen(server: Server, { port, host }: Options): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(sentenceFor(error, port, host)));
		server.listen(port, host, () => resolve());
	});
}

function sentenceFor({ code }: NodeJS.ErrnoException, port: number, host: string): Trouble {
	if (code === 'EADDRINUSE') {
		return new Trouble(
			`Port ${port} is already in use, perhaps by another Rembuk. Close it, or choose another port: npm start -- --port ${port + 1}.`
		);
	}
	if (code === 'EACCES') {
		return new Trouble(`Port ${port} needs more rights. Choose one above 1023 with --port 3000.`);
	}
	return new Trouble(`Cannot listen on ${host} (${code}). Leave --host out to listen everywhere.`);
}

async function stop(server: Server, house: House) {
	const closed = new Promise((resolve) => server.close(resolve));
	await house.stop();
	server.closeAllConnections();
	await closed;
}

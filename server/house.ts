import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { Copies } from './copies/copies.ts';
import { keepSecondCopies, type CopyWishes } from './copies/secondCopies.ts';
import { knownHost } from './hooks/knownHost.ts';
import { leadsInPrivate } from './hooks/leadsInPrivate.ts';
import { ownPlanOnly } from './hooks/ownPlanOnly.ts';
import { ownWorkOnly } from './hooks/ownWorkOnly.ts';
import { refusalAt, type Refused, type RelayHook } from './hooks/relayHook.ts';
import { revokedDevices } from './hooks/revokedDevices.ts';
import { rightsOfRole } from './hooks/rightsOfRole.ts';
import { roomOnDisk } from './hooks/roomOnDisk.ts';
import { sameOrigin } from './hooks/sameOrigin.ts';
import { sizeLimits } from './hooks/sizeLimits.ts';
import { slowedDevices } from './hooks/slowedDevices.ts';
import { soundStructure } from './hooks/soundStructure.ts';
import { ticketHolders } from './hooks/ticketHolders.ts';
import { createApi } from './http/api.ts';
import type { ApiParts } from './http/apiParts.ts';
import type { AuthorityParts } from './http/authority.ts';
import { ApiRefused, sendRefusal } from './http/answers.ts';
import { ownAddresses } from './http/lan.ts';
import { pathOf } from './http/pathOf.ts';
import { turnAway } from './http/turnAway.ts';
import type { BelievedProxy } from './http/whence.ts';
import { WrongTries } from './http/wrongTries.ts';
import type { Demo } from './demo.ts';
import type { DiskSpace } from './keeping/diskSpace.ts';
import { erasePlan, type Keeping } from './keeping/erase.ts';
import { historyOf } from './keeping/past.ts';
import type { MediaFolder } from './media/mediaFolder.ts';
import { MediaPurse } from './media/mediaPurse.ts';
import { Uploads } from './media/uploads.ts';
import { operatorDoor } from './metrics/operatorDoor.ts';
import { watchedConnections, watchedHooks, watchedStore } from './metrics/watched.ts';
import { Owners } from './ownership/owners.ts';
import { LIMITS, type Limits } from './relay/limits.ts';
import { createRelay, type Relay, type RelayParts } from './relay/relay.ts';
import type { RoomStore } from './store/roomStore.ts';
import type { Identity } from './tickets/identity.ts';
import { PlanBook } from './tickets/planBook.ts';
import { PlanRules } from './tickets/planRules.ts';

/** What a house is built from. `lan`: addresses for phones; `hosts`: names it answers to besides this machine's addresses. */
export interface HouseParts {
	store: RoomStore;
	identity: Identity;
	lan: () => string[];
	hosts?: string[];
	demo?: Demo | undefined;
	now?: () => number;
	beat?: number;
	/** How many phones have reached each of these addresses. */
	reached?: () => Record<string, number>;
	operatorKey?: string | undefined;
	/** Whose word for where callers come from counts. */
	behindProxy?: BelievedProxy;
	limits?: Limits;
	/** Where second copies of plans are wished for. */
	copies?: CopyWishes;
	/** How full the disk of the store is. */
	disk?: DiskSpace;
	/** Where photos and recordings are kept; without it none are taken. */
	media?: MediaFolder;
}

/** Everything behind the one port except the app's files; the same in production, dev and preview. */
export interface House {
	/** Answers a request for `/api/…`, or turns any unknown caller away. Returns false when the path is not ours. */
	answer(request: IncomingMessage, response: ServerResponse): boolean;
	/** Takes over an upgrade to `/sync/…`. Returns false when the path is not ours. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	/** Lets everybody go, writes everything down and closes the store. */
	stop(): Promise<void>;
}

/** Opens the relay and its API over a store. */
export function openHouse(parts: HouseParts): House {
	const store = watchedStore(parts.store);
	const connections = watchedConnections();
	const rules = new PlanRules(store);
	const owners = new Owners(store);
	const hooks = watchedHooks(hooksOf(parts, rules, owners));
	const made = { store, hooks, owners, ready: rules.loaded };
	const { relay, copies, stop } = relayOf(parts, made);
	const census = censusOf(relay, connections);
	const authority = authorityIn(parts, rules);
	const operator = operatorDoor({ store, authority, census, disk: parts.disk });
	const keeping = { ...parts, store, owners, copies, rooms: relay.rooms };
	const desk = deskOf(relay, rules, keeping);
	const api = apiOf({ ...parts, store }, authority, desk, copies);

	return {
		answer(request, response) {
			connections.watch(request.socket);
			const refusal = refusalAt(hooks, 'onRequest', callerOf(request, request.method ?? ''));
			if (refusal) sendRefusal(response, new ApiRefused('bad-request', statusOf(refusal)));
			const pathname = pathOf(request);
			if (!refusal && operator(request, response, pathname)) return true;
			if (!refusal && pathname.startsWith('/api/')) void api(request, response, pathname);
			return refusal !== undefined || pathname.startsWith('/api/');
		},
		upgrade(request, socket, head) {
			// Whoever hangs up while being answered, whatever was asked for, would end the process without a listener.
			socket.on('error', () => socket.destroy());
			connections.watch(request.socket);
			if (!pathOf(request).startsWith('/sync/')) return false;
			const refusal = refusalAt(hooks, 'onRequest', callerOf(request, 'UPGRADE'));
			if (refusal) turnAway(socket, `${statusOf(refusal)} Refused`);
			else relay.upgrade(request, socket, head);
			return true;
		},
		async stop() {
			await stop();
			connections.cut();
			await store.close();
		}
	};
}

function censusOf(relay: Relay, connections: ReturnType<typeof watchedConnections>) {
	return () => ({
		...relay.census(),
		connections: connections.open(),
		bytesOut: connections.bytesOut()
	});
}

/** The relay, and whoever makes second copies of what is in its rooms. */
function relayOf(
	parts: HouseParts,
	made: Pick<RelayParts, 'store' | 'hooks' | 'ready'> & { owners: Owners }
) {
	const { identity, now, beat, limits, behindProxy } = parts;
	const copies = new Copies((room) => relay.rooms.opened(room), now ?? Date.now);
	const relay: Relay = createRelay({
		...{ ...made, identity, beat, now, limits, behindProxy },
		watch: copies
	});
	const { rooms } = relay;
	const { store, owners } = made;
	const second = keepSecondCopies({ ...parts, store, owners, copies, rooms }, parts.copies);
	const stop = async () => {
		await relay.stop();
		await second.stop();
	};
	return { relay, copies, stop };
}

/** Who callers are known by, for the API and for the operator's door. */
function authorityIn(parts: HouseParts, rules: PlanRules): AuthorityParts {
	const { identity, now = Date.now, operatorKey, behindProxy = false } = parts;
	return { secret: identity.secret, rules, now, operatorKey, behindProxy };
}

function apiOf(
	parts: HouseParts,
	authority: AuthorityParts,
	desk: ApiParts['desk'],
	copies: Copies
) {
	const { store, identity, lan, demo } = parts;
	const { rules, now } = authority;
	return createApi({
		...{ identity, rules, lan, now, demo, authority, desk },
		copies: () => copies.states(),
		media: mediaOf(parts, now, copies),
		plans: new PlanBook(store),
		reached: parts.reached,
		disk: parts.disk,
		tries: new WrongTries(() => performance.now())
	});
}

function mediaOf(
	{ media, disk }: HouseParts,
	now: () => number,
	copies: Copies
): ApiParts['media'] {
	if (!media) return undefined;
	const uploads = new Uploads(media, new MediaPurse(disk), (plan) => copies.gained(plan), now);
	return { folder: media, uploads };
}

/** What the relay tells a desk, and does for it. */
function deskOf({ devices }: Relay, rules: PlanRules, keeping: Keeping): ApiParts['desk'] {
	return {
		devicesOf: (plan: string) => devices.of(plan, rules),
		sendAway(plan: string, device: string) {
			for (const peer of devices.socketsOf(plan, device)) peer.close('revoked');
		},
		erase: (plan, device) => erasePlan(keeping, plan, device),
		historyOf: (room) => historyOf(keeping.store, room)
	};
}

/** Who is asked, in order: at the door, on joining, and before an update is applied. */
function hooksOf(parts: HouseParts, rules: PlanRules, owners: Owners): RelayHook[] {
	const { hosts = [], identity, now = Date.now, disk, limits = LIMITS } = parts;
	return [
		knownHost(hosts, ownAddresses),
		sameOrigin(),
		ticketHolders(identity.secret, now),
		revokedDevices(rules),
		leadsInPrivate(),
		ownPlanOnly(),
		sizeLimits(),
		soundStructure(),
		rightsOfRole(),
		ownWorkOnly(owners, (plan) => rules.modeOf(plan)),
		slowedDevices(rules, limits.slow, () => performance.now()),
		...(disk ? [roomOnDisk(disk)] : [])
	];
}

function callerOf({ headers }: IncomingMessage, method: string) {
	return { method, host: headers.host, origin: headers.origin };
}

function statusOf(refusal: Refused['reason']): number {
	return refusal === 'unknown-host' ? 421 : 403;
}

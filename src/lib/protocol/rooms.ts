/** The documents of a plan (design: rooms). Each is one Yjs document with its own readers and writers. */
export const ROOMS = ['plan', 'ballots', 'people'] as const;

/** One document of a plan. */
export type Room = (typeof ROOMS)[number];

/** Who holds a ticket: the one who leads, somebody who takes part, or somebody who looks on. */
export const ROLES = ['facilitator', 'participant', 'viewer'] as const;

/** The part a ticket lets its holder play. */
export type Role = (typeof ROLES)[number];

/**
 * What a role may do in a room. `drop` is a ballot box: its holder may put records in, and gets an
 * empty document back, so nobody learns what others put there before the box is opened.
 */
export type Right = 'write' | 'drop' | 'read' | 'none';

/** Role × room, the only place where the relay and the clients learn who may do what. */
export const RIGHTS: Record<Room, Record<Role, Right>> = {
	plan: { facilitator: 'write', participant: 'write', viewer: 'read' },
	ballots: { facilitator: 'write', participant: 'drop', viewer: 'read' },
	people: { facilitator: 'write', participant: 'none', viewer: 'none' }
};

/** A plan id: 22 base64url letters, 132 bits, made by the device that creates the plan. */
export const PLAN_ID = /^[A-Za-z0-9_-]{22}$/;

/** The address of a room under /sync/, as y-websocket appends it. */
export function roomPath(plan: string, room: Room): string {
	return `${plan}/${room}`;
}

/** The plan a room belongs to, by the room's address. */
export function planOfRoom(path: string): string {
	return path.slice(0, path.indexOf('/'));
}

/** Reads `/sync/<plan>/<room>`. Anything else is nobody's room. */
export function readRoomPath(pathname: string): { plan: string; room: Room } | undefined {
	const [, sync, plan, room, ...rest] = pathname.split('/');
	if (sync !== 'sync' || rest.length > 0 || !plan || !PLAN_ID.test(plan)) return undefined;
	const known = ROOMS.find((name) => name === room);
	return known && { plan, room: known };
}

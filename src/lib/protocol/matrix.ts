import type { Mode } from './planCalls.ts';
import type { Role, Room } from './rooms.ts';

/** What can be done in a room, over its socket. */
export const ROOM_OPERATIONS = [
	'open',
	'read',
	'answer',
	'update',
	'change-own',
	'delete-own',
	'change',
	'delete',
	'hear-presence',
	'send-presence'
] as const;

/** `answer` is a step2, `update` a live one; without `own`, changing and deleting are about what another device wrote. */
export type RoomOperation = (typeof ROOM_OPERATIONS)[number];

/** What can be done with a plan over HTTP. */
export const PLAN_OPERATIONS = [
	'register',
	'tickets',
	'devices',
	'mode',
	'revoke',
	'restore',
	'slow',
	'history',
	'erase',
	'media',
	'add-media',
	'list-media'
] as const;

/** One of the operations above. */
export type PlanOperation = (typeof PLAN_OPERATIONS)[number];

/** Who asks over HTTP: the relay's own machine, whoever knows the operator's key, the holder of a ticket for the plan, or anybody else. */
export const ASKERS = [
	'laptop',
	'operator',
	'facilitator',
	'participant',
	'viewer',
	'nobody'
] as const;

/** One of the askers above. */
export type Asker = (typeof ASKERS)[number];

/** `edit`: only while the plan is open for participants to change what others wrote. */
type Answer = 'yes' | 'no' | 'edit';

/** Role × room × operation: the only place where the socket learns who may do what. In the order facilitator, participant, viewer. */
const IN_ROOM: Record<Room, Record<RoomOperation, Record<Role, Answer>>> = {
	plan: {
		open: of('yes', 'yes', 'yes'),
		read: of('yes', 'yes', 'yes'),
		answer: of('yes', 'yes', 'no'),
		update: of('yes', 'yes', 'no'),
		'change-own': of('yes', 'yes', 'no'),
		'delete-own': of('yes', 'yes', 'no'),
		change: of('yes', 'edit', 'no'),
		delete: of('yes', 'edit', 'no'),
		'hear-presence': of('yes', 'no', 'yes'),
		'send-presence': of('yes', 'no', 'no')
	},
	ballots: {
		open: of('yes', 'yes', 'yes'),
		read: of('yes', 'no', 'yes'),
		answer: of('yes', 'yes', 'no'),
		update: of('yes', 'yes', 'no'),
		'change-own': of('yes', 'no', 'no'),
		'delete-own': of('yes', 'no', 'no'),
		change: of('yes', 'no', 'no'),
		delete: of('yes', 'no', 'no'),
		'hear-presence': of('no', 'no', 'no'),
		'send-presence': of('no', 'no', 'no')
	},
	people: {
		open: of('yes', 'no', 'no'),
		read: of('yes', 'no', 'no'),
		answer: of('yes', 'no', 'no'),
		update: of('yes', 'no', 'no'),
		'change-own': of('yes', 'no', 'no'),
		'delete-own': of('yes', 'no', 'no'),
		change: of('yes', 'no', 'no'),
		delete: of('yes', 'no', 'no'),
		'hear-presence': of('no', 'no', 'no'),
		'send-presence': of('no', 'no', 'no')
	}
};

/** Asker × operation: the same for HTTP. A ticket speaks for its own plan only. */
const OVER_HTTP: Record<PlanOperation, readonly Asker[]> = {
	register: ['laptop', 'operator'],
	tickets: ['laptop', 'operator'],
	devices: ['operator', 'facilitator'],
	mode: ['operator', 'facilitator'],
	revoke: ['operator', 'facilitator'],
	restore: ['operator', 'facilitator'],
	slow: ['operator', 'facilitator'],
	history: ['operator', 'facilitator'],
	erase: ['operator', 'facilitator'],
	media: ['operator', 'facilitator', 'participant', 'viewer'],
	'add-media': ['facilitator', 'participant'],
	'list-media': ['operator', 'facilitator']
};

/** Whether a role may do something in a room, while the plan is in this mode. */
export function mayInRoom(role: Role, room: Room, operation: RoomOperation, mode: Mode): boolean {
	const answer = IN_ROOM[room][operation][role];
	return answer === 'yes' || (answer === 'edit' && mode === 'edit');
}

/** Whether somebody may do something with a plan over HTTP. */
export function mayOverHttp(asker: Asker, operation: PlanOperation): boolean {
	return OVER_HTTP[operation].includes(asker);
}

function of(facilitator: Answer, participant: Answer, viewer: Answer): Record<Role, Answer> {
	return { facilitator, participant, viewer };
}

import type { Asker, PlanOperation, RoomOperation } from '#lib/protocol/matrix.ts';
import type { Room } from '#lib/protocol/rooms.ts';

/**
 * What each holder of a good ticket may do, written down a second time and by hand: facilitator, participant, viewer;
 * `y` yes, `n` no, `e` only while the plan is open for changes. Everybody else may do nothing.
 */
export const EXPECTED_IN_ROOM: Record<Room, Record<RoomOperation, string>> = {
	plan: {
		open: 'yyy',
		read: 'yyy',
		answer: 'yyn',
		update: 'yyn',
		'change-own': 'yyn',
		'delete-own': 'yyn',
		change: 'yen',
		delete: 'yen',
		'hear-presence': 'yny',
		'send-presence': 'ynn'
	},
	ballots: {
		open: 'yyy',
		read: 'yny',
		answer: 'yyn',
		update: 'yyn',
		'change-own': 'ynn',
		'delete-own': 'ynn',
		change: 'ynn',
		delete: 'ynn',
		'hear-presence': 'nnn',
		'send-presence': 'nnn'
	},
	people: {
		open: 'ynn',
		read: 'ynn',
		answer: 'ynn',
		update: 'ynn',
		'change-own': 'ynn',
		'delete-own': 'ynn',
		change: 'ynn',
		delete: 'ynn',
		'hear-presence': 'nnn',
		'send-presence': 'nnn'
	}
};

/** Who may ask what over HTTP. */
export const EXPECTED_OVER_HTTP: Record<PlanOperation, Asker[]> = {
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

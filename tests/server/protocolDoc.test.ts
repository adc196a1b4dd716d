import { readFileSync } from 'node:fs';

import { API_REFUSALS } from '#lib/protocol/api.ts';
import { CLOSE } from '#lib/protocol/closeCodes.ts';
import { FRAME, RELAY_REFUSALS } from '#lib/protocol/frames.ts';
import { RIGHTS, ROLES, ROOMS } from '#lib/protocol/rooms.ts';
import {
	ASKERS,
	mayInRoom,
	mayOverHttp,
	PLAN_OPERATIONS,
	ROOM_OPERATIONS
} from '#lib/protocol/matrix.ts';
import { MEDIA_REFUSALS } from '#lib/protocol/media.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { STATUS } from '#server/http/answers.ts';
import { expect, test } from 'vitest';

const doc = readFileSync('docs/protocol.md', 'utf8');
const rows = doc.split('\n').map((line) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim())
);

/** The table row that begins with a word. */
function rowOf(word: string): string[] {
	return rows.find(([first]) => first === word) ?? [];
}

test.each(Object.entries(CLOSE))(
	'[RELAY-37] the page tells close code %s',
	(reason, { code, then }) => {
		expect(rowOf(`\`${reason}\``).slice(1, 3)).toEqual([String(code), then]);
	}
);

test.each(API_REFUSALS)(
	'[RELAY-37] the page tells the API’s refusal %s and its status',
	(refusal) => {
		const [, statuses = ''] = rowOf(`\`${refusal}\``);
		expect(statuses.split(', ')).toContain(String(STATUS[refusal]));
	}
);

test.each(MEDIA_REFUSALS)('[RELAY-37] the page tells the media refusal %s', (refusal) => {
	const told = rows.filter(([first]) => first === `\`${refusal}\``).map(([, status]) => status);
	expect(told).toContain(String(STATUS[refusal]));
});

test.each(RELAY_REFUSALS)('[RELAY-37] the page tells the relay’s refusal %s', (reason) => {
	const told = rows.filter(([first]) => first === `\`${reason}\``).map((row) => row.length);
	expect(told).toContain(2); // a media refusal of the same name has three cells
});

test.each(Object.entries(FRAME))('[RELAY-37] the page tells the frame %s', (name, type) => {
	expect(doc).toMatch(new RegExp(`^${name} += uint\\(${type}\\)`, 'm'));
});

test.each(ROLES)('[RELAY-37] the page tells the rights of a %s', (role) => {
	expect(rowOf('role').slice(1)).toEqual(ROOMS.map((room) => `\`${room}\``));
	expect(rowOf(role).slice(1)).toEqual(ROOMS.map((room) => RIGHTS[room][role]));
});

test.each(ROOM_OPERATIONS)('[RELAY-37] the page tells who may %s in which room', (operation) => {
	const letters = ROOMS.map((room) =>
		ROLES.map((role) => {
			if (mayInRoom(role, room, operation, 'add')) return 'y';
			return mayInRoom(role, room, operation, 'edit') ? 'e' : 'n';
		}).join(' ')
	);
	expect(rowOf(operation).slice(1)).toEqual(letters);
});

test.each(PLAN_OPERATIONS)('[RELAY-37] the page tells who may ask over HTTP: %s', (operation) => {
	expect(rowOf('asked').slice(1)).toEqual([...ASKERS]);
	const words = ASKERS.map((asker) => (mayOverHttp(asker, operation) ? 'yes' : 'no'));
	expect(rowOf(operation).slice(1)).toEqual(words);
});

test('[RELAY-37] the page tells every call of the API and the sub-protocol', () => {
	for (const word of [
		'GET /api/health',
		'GET /api/hello',
		'POST /api/plans',
		'POST /api/join',
		'POST /api/tickets',
		'GET /api/plans/<plan>/devices',
		'POST /api/plans/<plan>/mode',
		'POST /api/plans/<plan>/revoke',
		'POST /api/plans/<plan>/restore',
		'POST /api/plans/<plan>/slow',
		'GET /api/plans/<plan>/media/<sha256>',
		'HEAD /api/plans/<plan>/media/<sha256>',
		'PUT /api/plans/<plan>/media/<sha256>',
		'GET /metrics',
		SUBPROTOCOL
	]) {
		expect(doc).toContain(`\`${word}\``);
	}
});

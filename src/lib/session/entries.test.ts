import { expect, test } from 'vitest';

import { blank, keptEntry } from './entries.ts';

const PLAN = 'p'.repeat(22);
const desk = {
	...blank(PLAN, 'laptop', 'ana'),
	...{ ticket: 'leads', code: 'K7QF2M00', title: 'Rencana 2028', settings: { person: 'ana' } }
};

test('[KEEP-20] a laptop that leads a plan and is tried as a phone stays its leader, and learns what the plan is called by now', () => {
	const news = { title: 'Rencana 2029', village: 'Tirtamulya', desks: ['d'] };
	const asPhone = { ...desk, ...news, holder: 'b', role: 'participant' as const, ticket: 'writes' };
	expect(keptEntry(desk, asPhone)).toEqual({ ...desk, ...news });
});

test('[KEEP-20] whoever leads nothing takes what the relay said last, and what is remembered beside it stays', () => {
	const phone = { ...desk, role: 'participant' as const };
	const fresh = { ...blank(PLAN, 'laptop', 'ana'), role: 'participant' as const, ticket: 'fresh' };
	expect(keptEntry(phone, fresh)).toMatchObject({ ticket: 'fresh', settings: phone.settings });
	expect(keptEntry(undefined, phone)).toBe(phone);
});

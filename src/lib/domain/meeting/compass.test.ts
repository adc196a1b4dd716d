import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { partsIn, tellPart, type Act, type Group, type Part } from './answers.ts';
import { compass } from './compass.ts';

/** So many people who said the same of themselves and did the same. */
function crowd(count: number, groups: Group[], did: Act[] = [], hamlet?: string): Part[] {
	return Array.from({ length: count }, () => ({ groups, did, ...(hamlet && { hamlet }) }));
}

test('[LEAD-20] a phone tells the groups of its holder under an id of its own: no person stands beside them', () => {
	const box = { doc: new Y.Doc() };
	tellPart(box, 't1', { groups: ['poor', 'women'], hamlet: ' Puncak ', did: [] }, 'ana');
	tellPart(box, 't1', { groups: ['women'], did: ['added'] }, 'ana');
	tellPart(box, 't1', { groups: ['women'], did: ['added'] }, 'ana');
	expect(partsIn(box)).toEqual([{ groups: ['women'], did: ['added'] }]);
	expect(box.doc.getMap('parts').toJSON()).toEqual({
		't1.1': { groups: ['women', 'poor'], hamlet: 'Puncak', did: [] },
		't1.2': { groups: ['women'], did: ['added'] }
	});
	expect(tellPart(box, 'no id', { groups: [], did: [] }, 'ana').ok).toBe(false);
});

test('[LEAD-20] what a peer wrote and nobody can read is nobody’s part', () => {
	const box = { doc: new Y.Doc() };
	for (const [key, value] of Object.entries({ 't1.1': 'odd', 't2.1': { groups: 'women' } }))
		box.doc.getMap('parts').set(key, value);
	box.doc.getMap('parts').set('t3.1', { groups: ['rich', 'women'], did: ['sung'] });
	expect(partsIn(box)).toEqual([{ groups: ['women'], did: [] }]);
});

test('[LEAD-21] only groups of five or more are shown', () => {
	const { groups, small, told } = compass([
		...crowd(3, ['women'], ['added'], 'Puncak'),
		...crowd(3, ['women'], [], 'Puncak'),
		...crowd(4, ['youth'], [], 'Krajan'),
		...crowd(6, [], ['added'], 'Krajan')
	]);
	expect([told, small]).toEqual([16, 1]);
	const none = { spoken: 0, voted: 0 };
	expect(groups).toEqual([
		{ group: 'women', people: 6, did: { added: 3, ...none } },
		{ group: { hamlet: 'Krajan' }, people: 10, did: { added: 6, ...none } },
		{ group: { hamlet: 'Puncak' }, people: 6, did: { added: 3, ...none } }
	]);
});

test('[LEAD-22] the prompt names the group furthest behind the room, and none where all take part alike', () => {
	const quiet = [...crowd(6, ['women'], ['added']), ...crowd(6, [], ['added', 'spoken'])];
	expect(compass(quiet).prompt).toEqual({ group: 'women', act: 'spoken' });
	expect(compass([...crowd(6, ['women'], ['added']), ...crowd(6, [], ['added'])]).prompt).toBe(
		undefined
	);
	expect(compass([...crowd(4, ['women']), ...crowd(6, [], ['added'])]).prompt).toBeUndefined();
	expect(compass([]).prompt).toBeUndefined();
});

import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { splitNowOf, teamsOf } from '#lib/domain/meeting/groups/splits.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { aPlan, stamps } from '../../../../../tests/support/plans.ts';
import { splitDeskOf } from './splitDesk.svelte.ts';

test('[GROUP-1] a line that is dropped takes its own picture along, and the next one takes one that is free', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const session = { plan, person: 'lead', box: { doc: new Y.Doc() }, stamp };
	const desk = splitDeskOf(session as unknown as Session);
	desk.choose('chance');
	expect(desk.lines.map(({ picture }) => picture)).toEqual(['sun', 'leaf', 'fish']);
	desk.drop(0);
	desk.add();
	desk.add();
	desk.lines.forEach((line, at) => (line.name = `Kelompok ${at}`));
	desk.split();
	expect(desk.refusal).toBeUndefined();
	expect(teamsOf(plan, splitNowOf(plan)!.id).map(({ picture }) => picture)).toEqual([
		'leaf',
		'fish',
		'sun',
		'flower'
	]);
});

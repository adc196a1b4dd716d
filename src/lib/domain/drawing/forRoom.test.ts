import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { settleIdea } from '../ideas/settling.ts';
import { beginDrawing } from './drawings.ts';
import { thingsForRoom } from './forRoom.ts';
import { noteToIdea } from './noteToIdea.ts';
import { thingPicture } from './picture.ts';
import { thingsOf } from './reading.ts';
import { drawThings } from './things.ts';

test('[DRAW-27] a note whose idea became private keeps its place for the room and says nothing, until it is open again', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const sheet = yes(beginDrawing(plan, { title: 'Peta dusun' }, stamp()));
	const look = { form: 'note', spot: [0, 0], size: [200, 200] } as const;
	const notes = ['Sumur dalam', 'Rahasia'].map((text) => ({ ...look, id: stamp().id, text }));
	yes(drawThings(plan, sheet, notes, stamp()));
	const idea = yes(noteToIdea(plan, notes[1]!.id, stamp()));
	const seen = () => thingsForRoom(plan, thingsOf(plan, sheet).things);
	expect(seen()).toEqual(thingsOf(plan, sheet).things);

	settleIdea(plan, idea, 'private', 'sensitive', 'lead');
	expect(seen().map(({ text }) => text)).toEqual(['Sumur dalam', '']);
	expect(JSON.stringify(seen().map(thingPicture))).not.toContain('Rahasia');
	expect(thingsOf(plan, sheet).things[1]?.text).toBe('Rahasia');
	settleIdea(plan, idea, 'active', '', 'lead');
	expect(seen()[1]?.text).toBe('Rahasia');
});

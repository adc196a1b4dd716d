import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { binDrawing, beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { noteToIdea } from '#lib/domain/drawing/noteToIdea.ts';
import { drawThings } from '#lib/domain/drawing/things.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';

import { boardWords } from '../board/words.ts';
import { drawingPicture } from './drawingPicture.ts';
import { photosIn, planDrawingOf } from './planDrawing.ts';

const words = boardWords('id');
const at = '2027-06-24T09:00:00Z';
const photo = 'a'.repeat(64);

function aDrawing() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const drawing = yes(beginDrawing(plan, { title: 'Peta dusun' }, stamp()));
	const look = { spot: [0, 0], size: [200, 200] } as const;
	const things = [
		{ ...look, id: 'n1', form: 'note', text: 'Sumur dalam' },
		{ ...look, id: 'n2', form: 'note', text: 'Rahasia' },
		{ ...look, id: 'p1', form: 'image', image: photo },
		{ ...look, id: 'p2', form: 'image', image: photo },
		{ ...look, id: 'f', form: 'frame', text: 'Timur' }
	] as const;
	yes(drawThings(plan, drawing, things, stamp()));
	const shown = (frame?: string) => planDrawingOf(plan, { drawing, frame, at }, words);
	return { plan, drawing, stamp, shown };
}

test('[DRAW-29] a note whose idea is private says nothing in a file, and its place is there', () => {
	const { plan, stamp, shown } = aDrawing();
	const svg = () => drawingPicture(shown()!, words).svg();
	const places = svg().match(/<g /g);
	expect(svg()).toContain('>Rahasia<');
	settleIdea(plan, yes(noteToIdea(plan, 'n2', stamp())), 'private', 'sensitive', 'lead');
	expect(svg()).not.toContain('Rahasia');
	expect(svg()).toContain('>Sumur<');
	expect(svg().match(/<g /g)).toEqual(places);
});

test('[DRAW-28] it is called by its title, and its frame by the frame’s name, too', () => {
	const { plan, drawing, shown } = aDrawing();
	expect(shown()?.head).toEqual({
		...{ title: 'RKP 2027', board: 'Peta dusun', place: 'Desa Tirtamulya', day: '24 Juni 2027' }
	});
	expect(shown('f')?.head.board).toBe('Peta dusun · Timur');
	expect(shown('n1')?.frame).toBeUndefined();
	binDrawing(plan, drawing, 'salah', 'ana');
	expect(shown()).toBeUndefined();
});

test('[DRAW-30] each photo of it is asked for once', () => {
	expect(photosIn(aDrawing().shown()!)).toEqual([photo]);
});

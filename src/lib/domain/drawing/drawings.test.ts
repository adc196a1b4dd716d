import { describe, expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { beginDrawing, binDrawing, bringDrawingBack, renameDrawing } from './drawings.ts';
import { TEMPLATES } from './kinds.ts';
import { boundsOf, drawingSvg, firstToShow } from './drawingSvg.ts';
import { binnedDrawingsOf, drawingsOf, thingsOf } from './reading.ts';
import type { TextPart } from './picture.ts';
import { templateThings } from './templates.ts';

/** What a wall of 1024 by 768 pixels has for a drawing, as it was measured there. */
const WALL = { width: 964, height: 596 };

const begun = (template?: (typeof TEMPLATES)[number], language = 'id') => {
	const plan = aPlan();
	plan.meta.set('language', language);
	const stamp = stamps();
	const id = yes(beginDrawing(plan, { title: 'Peta', ...(template && { template }) }, stamp()));
	return { plan, id, stamp };
};

describe('a drawing', () => {
	test('[DRAW-1] begins empty, under its title', () => {
		const { plan, id } = begun();
		expect(drawingsOf(plan)).toMatchObject([{ id, title: 'Peta' }]);
		expect(thingsOf(plan, id)).toEqual({ things: [], newer: 0 });
	});

	test('[DRAW-1] is not begun without a title', () => {
		const plan = aPlan();
		const before = plan.doc.store.clients.size;
		expect(beginDrawing(plan, { title: '  ' }, stamps()())).toEqual({
			ok: false,
			refusal: 'empty'
		});
		expect(drawingsOf(plan)).toEqual([]);
		expect(plan.doc.store.clients.size).toBe(before);
	});

	test.each(TEMPLATES)('[DRAW-1] begins as the board %s with all its things', (template) => {
		const { plan, id } = begun(template);
		const { things } = thingsOf(plan, id);
		const made = templateThings(template, 'id', 2026);
		expect(things).toHaveLength(made.length);
		expect(things.map(({ form, text = '' }) => [form, text])).toEqual(
			made.map(({ form, text = '' }) => [form, text])
		);
	});

	test('[DRAW-2] twelve months and what a year is looked at for stand on the calendar, in the language of the plan', () => {
		const words = (language: string) => {
			const { plan, id } = begun('calendar', language);
			return thingsOf(plan, id).things.flatMap(({ text }) => text ?? []);
		};
		expect(words('id')).toEqual(
			expect.arrayContaining(['Bulan', '1', '12', 'Panen', 'Air bersih'])
		);
		expect(words('en')).toEqual(
			expect.arrayContaining(['Month', '1', '12', 'Harvest', 'Clean water'])
		);
	});

	test('[DRAW-2] a line of history ends with the decade of the plan', () => {
		const { plan, id } = begun('history');
		const years = thingsOf(plan, id).things.flatMap(({ text = '' }) => /^\d{4}$/.exec(text) ?? []);
		expect(years).toEqual(['1970', '1980', '1990', '2000', '2010', '2020']);
	});

	test.each(TEMPLATES)('[DRAW-17] the board %s lies in its frame or beside it', (template) => {
		const { plan, id } = begun(template);
		const { things } = thingsOf(plan, id);
		const sheets = things.filter(({ form }) => form === 'frame').map(boundsOf);
		const isAcross = (low: number, high: number, edge: number) => low < edge && edge < high;
		for (const { left, top, width, height } of things.map(boundsOf)) {
			for (const sheet of sheets) {
				const isLevel = top < sheet.top + sheet.height && sheet.top < top + height;
				const edges = [sheet.left, sheet.left + sheet.width];
				expect(isLevel && edges.some((edge) => isAcross(left, left + width, edge))).toBe(false);
			}
		}
		expect(drawingSvg(things, firstToShow(things)?.id).things.length).toBeGreaterThan(7);
	});

	test.each(
		TEMPLATES.flatMap((template) => [[template, 'id'] as const, [template, 'en'] as const])
	)('[DRAW-24] the board %s in %s is read from the back of the room', (template, language) => {
		const { plan, id } = begun(template, language);
		const { things } = thingsOf(plan, id);
		const shown = drawingSvg(things, firstToShow(things)?.id);
		const scale = Math.min(WALL.width / shown.width, WALL.height / shown.height);
		for (const { parts } of shown.things) {
			for (const part of parts.filter(({ is }) => is === 'text') as TextPart[]) {
				expect([part.lines, part.size * scale >= 32]).toEqual([part.lines, true]);
				expect(part.lines.join(' ')).not.toContain('…');
			}
		}
	});

	test('[DRAW-3] goes to the bin with a reason, and comes back with all that was in it', () => {
		const { plan, id } = begun('institutions');
		const before = thingsOf(plan, id);
		expect(binDrawing(plan, id, ' ', 'ana')).toEqual({ ok: false, refusal: 'no-reason' });
		yes(binDrawing(plan, id, 'salah', 'ana'));
		expect(drawingsOf(plan)).toEqual([]);
		expect(binnedDrawingsOf(plan)).toMatchObject([{ id, binned: 'salah' }]);
		yes(bringDrawingBack(plan, id, 'budi'));
		expect(drawingsOf(plan)).toHaveLength(1);
		expect(thingsOf(plan, id)).toEqual(before);
	});

	test('[DRAW-7] of two who rename a drawing apart, both are heard', () => {
		const { plan, id } = begun();
		const other = copyOf(plan);
		yes(renameDrawing(plan, id, 'Peta desa', 'ana'));
		yes(renameDrawing(other, id, 'Ini Peta', 'budi'));
		meet(plan, other);
		expect(drawingsOf(plan)).toMatchObject([{ title: 'Ini Peta desa' }]);
		expect(drawingsOf(other)).toEqual(drawingsOf(plan));
	});
});

import { describe, expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { inkOf, strokeOf } from '#lib/domain/drawing/ink.ts';
import { FORMS, TEMPLATES, type Form, type Thing } from '#lib/domain/drawing/kinds.ts';

import { columnsFor, posterOf } from '../board/poster.ts';
import { boardWords } from '../board/words.ts';
import { checkXml } from '../fixtures/checkXml.ts';
import { drawingPicture } from './drawingPicture.ts';
import { imageData } from './imageData.ts';
import { planDrawingOf } from './planDrawing.ts';

const words = boardWords('id');
const head = { title: 'Rencana', board: 'Peta', place: 'Desa Tirtamulya', day: '24 Juni 2027' };
const PNG = Uint8Array.from('\x89PNG\r\n\x1a\n....', (letter) => letter.charCodeAt(0));
const address = imageData(PNG)!;

const thing = (form: Form, more: Partial<Thing> = {}): Thing => ({
	...{ id: form, createdAt: '2026-11-28', createdBy: 'ana', drawing: 'd', form },
	...{ spot: [100, 50] as const, size: [200, 100] as const, ...more }
});
const svgOf = (things: readonly Thing[], photo?: string) =>
	drawingPicture({ head, things }, words, () => photo).svg();

const LINE = inkOf([
	[0, 0],
	[40, 10],
	[80, 60]
]);
const MARKS: Record<Exclude<Form, 'frame'>, RegExp> = {
	ink: /<path d="M[^"]+Q[^"]+Z" fill="#1d1d1d"\/>/,
	line: /<path d="M0 0L200 100" fill="none" stroke="#1d1d1d" stroke-width="4"/,
	arrow: /<path d="M200 100L[^"]+Z" fill="#1d1d1d"\/>/,
	box: /<path d="M4 0[^"]+Z" fill="none" stroke="#1d1d1d"[^>]*\/><text [^>]*>Air<\/text>/,
	oval: /<path d="M0 50a100 50[^"]+Z"[^>]*\/><text [^>]*text-anchor="middle"[^>]*>Air</,
	text: /<text x="0" y="34" fill="#1d1d1d" font-size="31.3">Air<\/text>/,
	note: /<path [^>]*fill="#fbe48f" stroke="#8a949e" [^>]*\/><text [^>]*>Air</,
	card: /<path [^>]*fill="#e6e6e6" stroke="#1d1d1d"[^>]*\/><text [^>]*>Air</,
	image: /<image width="200" height="100" xlink:href="data:image\/png;base64,[^"]+"><title>Air</
};

describe('a drawing as a file', () => {
	test.each(Object.entries(MARKS))(
		'[DRAW-28] has a thing of form %s as screens draw it',
		(form, mark) => {
			const drawn = svgOf([thing(form as Form, { text: 'Air', ink: LINE, image: 'abc' })], address);
			expect(drawn).toMatch(mark);
			expect(drawn).toContain('transform="translate(100 50)"');
			expect(drawn).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"'); // a photo's address is named by it
			checkXml(form, drawn);
		}
	);

	test('[DRAW-28] has what is turned and sized as it lies, and a pen’s line as it was pressed', () => {
		const turned = svgOf([thing('box', { turn: 4_525, scale: 15 })]);
		expect(turned).toContain('transform="translate(100 50) rotate(45.25) scale(0.15)"');
		const line = (pressure: number) =>
			Array.from({ length: 30 }, (_, at) => [at * 10, 0, pressure] as const);
		const of = (pressure: number) => svgOf([thing('ink', strokeOf(line(pressure)))]);
		expect(of(0.9)).not.toBe(of(0.1));
	});

	test.each(TEMPLATES)('[DRAW-28] holds every word and number of the %s board', (template) => {
		const plan = aPlan();
		const drawing = yes(beginDrawing(plan, { title: 'Papan', template }, stamps()()));
		const shown = planDrawingOf(plan, { drawing, at: '2027-06-24' }, words)!;
		const svg = drawingPicture(shown, words).svg();
		checkXml(template, svg);
		const drawn = shown.things.filter(({ form }) => form !== 'frame');
		expect(drawn.length).toBeGreaterThan(10);
		expect(svg.match(/<g /g)).toHaveLength(drawn.length);
		const said = [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, line]) => line).join(' ');
		for (const word of drawn.flatMap(({ text }) => (text ?? '').split(/\s+/)))
			expect(said).toContain(word.replaceAll("'", '&#39;').slice(0, 5));
	});

	test('[DRAW-28] has title, place and day around it, and an empty one says that it is empty', () => {
		const empty = svgOf([]);
		for (const part of [...Object.values(head), words.drawing.empty]) expect(empty).toContain(part);
		expect(svgOf([thing('box')])).not.toContain(words.drawing.empty);
		expect(svgOf([thing('frame')])).toContain(words.drawing.empty);
	});

	test('[POSTER-2] what people wrote is never markup, and nothing in it runs or is fetched', () => {
		const hostile =
			'</text><script>alert(1)</script> <a href="javascript:x"> &#0; \u0000\u202e]]> \ud800 "\'';
		const size = [900, 400] as const;
		const things = FORMS.map((form) =>
			thing(form, { id: `${form}"><script>`, size, text: hostile, ink: LINE, image: '" onload="x' })
		);
		const svg = drawingPicture(
			{ things, head: { title: hostile, board: hostile, place: hostile, day: hostile } },
			words,
			() => address
		).svg();
		checkXml('hostile', svg);
		const names = new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, name]) => name));
		expect([...names].sort()).toEqual([
			'desc',
			'g',
			'image',
			'path',
			'rect',
			'svg',
			'text',
			'title'
		]);
		const tags = (svg.match(/<[^>]*>/g) ?? []).join('\n');
		expect(tags).not.toMatch(/\s(?:href|on\w+|style)=|javascript:|url\(/);
		const fetched = [...tags.matchAll(/xlink:href="([^"]*)"/g)].map(([, to]) => to);
		expect(fetched).toEqual([address]);
		const outside = /https?:\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xlink)")/;
		expect(tags).not.toMatch(outside);
	});

	test('[POSTER-2] only a photo by its first bytes becomes one', () => {
		expect(address).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/);
		const svg = new TextEncoder().encode('<svg onload="alert(1)"/>');
		expect(imageData(svg)).toBeUndefined();
		expect(imageData(new TextEncoder().encode('OggS....'))).toBeUndefined();
		const large = new Uint8Array(300_000).fill(255);
		large.set(PNG);
		expect(imageData(large)).toHaveLength('data:image/png;base64,'.length + 400_000);
	});

	test('[DRAW-30] in the place of a photo that is not here stands a word', () => {
		const svg = svgOf([thing('image', { image: 'abc' })]);
		expect(svg).toContain(`>${words.drawing.noPhoto}<`);
		expect(svg).not.toContain('<image');
		expect(svgOf([thing('image', { image: 'abc' })], address)).not.toContain(words.drawing.noPhoto);
	});
});

describe('a drawing on paper', () => {
	const things = Array.from({ length: 12 }, (_, at) =>
		thing('box', { id: `b${at}`, spot: [at * 400, 0], text: `Dusun ${at + 1}` })
	);

	test('[POSTER-4] a wide drawing is cut into sheets, and each holds what can be seen in it', () => {
		const picture = drawingPicture({ head, things }, words);
		expect(columnsFor(picture)).toContain(4);
		const { tiles, blank, rows } = posterOf(picture, 4)!;
		expect(tiles.length + blank.length).toBe(4 * rows);
		const sheets = tiles.map(({ window }) => picture.svg(window));
		for (const { text } of things)
			expect(sheets.some((svg) => svg.includes(`>${text}<`))).toBe(true);
		expect(sheets[0]).toContain('>Dusun 1<');
		expect(sheets[0]).not.toContain('>Dusun 12<');
	});

	test('[POSTER-7] how far it can be read follows its smallest letters', () => {
		const of = (more: Partial<Thing>) =>
			drawingPicture({ head, things: [thing('text', { text: 'Air', ...more })] }, words).letter;
		expect(of({ weight: 'thin' })).toBeLessThan(of({ weight: 'plain' }));
		expect(of({ weight: 'plain', scale: 50 })).toBeCloseTo(of({ weight: 'plain' }) / 2);
	});

	test('[DRAW-31] a frame leaves by itself, cut at its edge', () => {
		const frame = thing('frame', { id: 'f', spot: [0, 0], size: [500, 100], text: 'Timur' });
		const picture = drawingPicture({ head, things: [...things, frame], frame: 'f' }, words);
		const svg = picture.svg();
		expect(svg).toContain('<svg x="0" y="0" width="500" height="100" viewBox="0 0 500 100">');
		expect(svg).toContain('>Dusun 2<');
		expect(svg).not.toContain('>Dusun 3<');
		expect(picture.whole.width).toBeLessThan(drawingPicture({ head, things }, words).whole.width);
	});
});

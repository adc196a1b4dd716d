import { expect, test, vi } from 'vitest';

import type { Editor, TLShapePartial } from 'tldraw';

import type { DrawingNews, DrawingPort } from './drawingPort.ts';
import { MOST_PASTED, pasteWords } from './pasteThings.ts';
import { penOf } from './pen.ts';
import type { ThingShape } from './thingShape.ts';

function paste(text: string) {
	const [made, told] = [[] as TLShapePartial<ThingShape>[], [] as DrawingNews[]];
	const editor = {
		getViewportPageBounds: () => ({ center: { x: 0, y: 0 } }),
		createShapes: (shapes: TLShapePartial<ThingShape>[]) => made.push(...shapes)
	} as unknown as Editor;
	let count = 0;
	penOf(editor).newId = () => `n${++count}`;
	pasteWords(
		editor,
		{ tell: (news: DrawingNews) => told.push(news) } as unknown as DrawingPort,
		text
	);
	return {
		texts: made.map(({ props }) => props?.text),
		forms: made.map(({ props }) => props?.form),
		told
	};
}

test('[DRAW-22] pasted lines become notes, and the rest of five thousand is said and left', () => {
	const { texts, told } = paste(Array.from({ length: 5_000 }, (_, at) => `kata ${at}`).join('\n'));
	expect(texts).toHaveLength(MOST_PASTED);
	expect(told).toEqual([{ kind: 'too-many', taken: MOST_PASTED, of: 5_000 }]);
});

test.each([
	'<svg onload=alert(1)><a href="javascript:alert(1)">x</a></svg>',
	'javascript:alert(document.cookie)',
	'https://example.org/a.png'
])('[DRAW-22] markup and addresses are words on a note: %s', (text) => {
	const open = vi.fn();
	vi.stubGlobal('open', open);
	const { texts, forms } = paste(text);
	expect([texts, forms]).toEqual([[text], ['note']]);
	expect(open).not.toHaveBeenCalled();
	vi.unstubAllGlobals();
});

test('[DRAW-22] nothing, and letters no screen can show, make no note', () => {
	expect(paste('\n  \n\u202e\n').texts).toEqual([]);
});

import { useEffect, useRef } from 'react';
import { atom, computed, react, useEditor, type Editor } from 'tldraw';

import { stateOf } from '../boardState.ts';
import { looks, signs } from '../card/looks.ts';
import { nameOf } from '../card/cardShape.ts';
import { oncePerFrame } from './oncePerFrame.ts';
import { paint, type Ring, type Signs, type View } from './paint.ts';
import { Palette } from './palette.ts';
import { picturesOf, type Picture } from './picture.ts';

/**
 * What is painted under the cards of a board: frames, lines, and cards that nobody can read from here. Two sheets, one over
 * the other, so that what a hand moves is painted anew and the rest is not. What is hit is found by arithmetic.
 */
export function Under() {
	const editor = useEditor();
	const [still, moving] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)];
	useEffect(() => {
		if (!still.current || !moving.current) return;
		const pictures = picturesOf(editor);
		const [look, stopLooking] = lookOfPage();
		const palette = computed('colours', () => (look.get(), new Palette(editor.getContainer())));
		const stops = [
			stopLooking,
			keepPainted(editor, still.current, pictures.still, palette),
			keepPainted(editor, moving.current, pictures.moving, palette)
		];
		return () => stops.forEach((stop) => stop());
	}, [editor]);
	return (
		<div className="rembuk-under" aria-hidden="true">
			<canvas ref={still} />
			<canvas ref={moving} />
		</div>
	);
}

/** Keeps a sheet in step. It is painted at most once a frame, and goes with the camera at once. */
function keepPainted(
	editor: Editor,
	sheet: HTMLCanvasElement,
	picture: { get(): Picture },
	palette: { get(): Palette }
): () => void {
	let painted: View | undefined;
	const show = () => {
		const [view, now] = [viewOf(editor), picture.get()];
		const isBlank = now.cards.length + now.frames.length + now.paths.size === 0;
		if (isBlank && !painted) return;
		paint(sheet, view, now, palette.get(), signsOn(editor));
		painted = isBlank ? undefined : view;
		sheet.style.transform = '';
	};
	const follow = () => {
		const { x, y, z } = editor.getCamera();
		if (!painted) return;
		const by = z / painted.z;
		const [dx, dy] = [(x - painted.x) * z, (y - painted.y) * z];
		const isThere = by === 1 && dx === 0 && dy === 0;
		sheet.style.transform = isThere ? '' : `translate(${dx}px, ${dy}px) scale(${by})`;
	};
	const stops = [
		react('goes with the camera', follow),
		react('painted', show, { scheduleEffect: oncePerFrame() })
	];
	return () => stops.forEach((stop) => stop());
}

/** How the page looks to its reader: stronger colours, or those of the system, are others for what is painted, too. */
function lookOfPage(): [{ get(): string }, () => void] {
	const root = document.documentElement;
	const forced = matchMedia('(forced-colors: active)');
	const now = () => `${root.className} ${String(forced.matches)}`;
	const look = atom('look of the page', now());
	const read = () => void look.set(now());
	const observer = new MutationObserver(read);
	observer.observe(root, { attributeFilter: ['class'] });
	forced.addEventListener('change', read);
	return [
		look,
		() => {
			observer.disconnect();
			forced.removeEventListener('change', read);
		}
	];
}

function viewOf(editor: Editor): View {
	const { x, y, z } = editor.getCamera();
	const { w, h } = editor.getViewportScreenBounds();
	return { x, y, z, w, h, ratio: editor.getInstanceState().devicePixelRatio };
}

const LIT: Ring = { colour: '--lit', width: 9 };
const POINTED: Ring = { colour: '--focus', width: 6 };

/** What stands out: where a hand points, what lies on the way of the card in hand, what is about to be erased. */
function signsOn(editor: Editor): Signs {
	const [pointed, { lit }] = [looks.get(), signs.get()];
	const paired = stateOf(editor).pointed();
	const erasing = new Set<string>(editor.getErasingShapeIds());
	return {
		ring: ({ id }) => {
			if (pointed.has(id)) return POINTED;
			return paired.has(id) || (lit.size > 0 && lit.has(nameOf(id))) ? LIT : undefined;
		},
		isFaint: ({ id }) => erasing.has(id)
	};
}

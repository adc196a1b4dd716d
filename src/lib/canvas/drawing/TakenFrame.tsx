import { useRef } from 'react';
import {
	useEditor,
	useSelectionEvents,
	useTransform,
	useValue,
	Vec,
	type Box,
	type Editor,
	type TLSelectionForegroundProps,
	type TLSelectionHandle
} from 'tldraw';

import { CORNERS, offered, type Offered } from './handles.ts';

/** Sizes on the screen, in pixels: for a mouse, and for a finger. */
const SIZES = {
	mouse: { away: 6, seen: 12, reach: 22, turn: 30 },
	finger: { away: 12, seen: 18, reach: 48, turn: 44 }
};

/**
 * The frame around things in hand, with corners and edges to pull and a handle to turn. A hand on it is the editor's own:
 * Shift keeps a shape's proportions and turns by 15 degrees, Alt sizes from the middle, Escape gives up. It replaces the
 * editor's frame, which wants the editor's words and shows a mouse nothing to turn by. DRAW-25.
 */
export function TakenFrame({ bounds, rotation }: TLSelectionForegroundProps) {
	const editor = useEditor();
	const place = useRef<SVGGElement>(null as unknown as SVGGElement);
	const offers = useValue('handles', () => offered(editor), [editor]);
	const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor]);
	const isFinger = useValue('finger', () => editor.getInstanceState().isCoarsePointer, [editor]);
	const { away, seen, reach, turn } = SIZES[isFinger ? 'finger' : 'mouse'];
	const [w, h] = [bounds.width + (2 * away) / zoom, bounds.height + (2 * away) / zoom];
	useTransform(place, bounds.x, bounds.y, 1, rotation, { x: -away / zoom, y: -away / zoom });
	const size = { w, h, zoom, reach, seen };
	return (
		<svg className="tl-overlays__item tl-selection__fg" aria-hidden="true">
			<g ref={place}>
				{offers.frame && <rect className="tl-selection__fg__outline" width={w} height={h} />}
				<Edges offers={offers} {...size} />
				{offers.turn && (
					<Turn at={turnAt(editor, bounds, rotation, { w, h, far: turn / zoom })} {...size} />
				)}
				{offers.corners &&
					CORNERS.map(({ handle, at: [x, y] }) => (
						<Corner key={handle} handle={handle} x={x * w} y={y * h} {...size} />
					))}
			</g>
		</svg>
	);
}

interface Size {
	w: number;
	h: number;
	zoom: number;
	/** How near a hand has to come, and how large the mark is, in pixels. */
	reach: number;
	seen: number;
}

function Corner({ handle, x, y, zoom, reach, seen }: Size & { handle: TLSelectionHandle } & Spot) {
	const events = useSelectionEvents(handle);
	const cursor = handle === 'top_left' || handle === 'bottom_right' ? 'nwse' : 'nesw';
	return (
		<g data-grip={handle}>
			<Square x={x} y={y} side={seen / zoom} className="tl-corner-handle" />
			<g className="rembuk-grip" style={{ cursor: `${cursor}-resize` }} {...events}>
				<Square x={x} y={y} side={reach / zoom} className="tl-transparent" />
			</g>
		</g>
	);
}

interface Spot {
	x: number;
	y: number;
}

function Square({ x, y, side, className }: Spot & { side: number; className: string }) {
	return (
		<rect x={x - side / 2} y={y - side / 2} width={side} height={side} className={className} />
	);
}

function Edges({ offers, w, h, zoom, reach }: Size & { offers: Offered }) {
	const ends = {
		top: [0, 0, w, 0],
		right: [w, 0, w, h],
		bottom: [0, h, w, h],
		left: [0, 0, 0, h]
	} as const;
	return offers.edges.map((edge) => (
		<Edge key={edge} handle={edge} ends={ends[edge]} width={reach / 2 / zoom} />
	));
}

type Ends = readonly [number, number, number, number];

function Edge({
	handle,
	ends,
	width
}: {
	handle: keyof typeof CURSORS;
	ends: Ends;
	width: number;
}) {
	const events = useSelectionEvents(handle);
	const [x1, y1, x2, y2] = ends;
	return (
		<line
			{...{ x1, y1, x2, y2 }}
			data-grip={handle}
			className="rembuk-grip"
			stroke="transparent"
			strokeWidth={width}
			style={{ cursor: CURSORS[handle] }}
			{...events}
		/>
	);
}

const CURSORS = {
	top: 'ns-resize',
	bottom: 'ns-resize',
	left: 'ew-resize',
	right: 'ew-resize'
} as const;

/** A round handle on a stalk. */
function Turn({ at, w, zoom, reach, seen }: Size & { at: { from: number; to: number } }) {
	const events = useSelectionEvents('mobile_rotate');
	const r = seen / zoom;
	return (
		<g data-grip="turn">
			<line className="tl-selection__fg__outline" x1={w / 2} x2={w / 2} y1={at.from} y2={at.to} />
			<circle className="tl-corner-handle" cx={w / 2} cy={at.to} r={r} />
			<path
				className="rembuk-turn"
				d="M3.2 -2.6A4 4 0 1 0 4 1.2M3.8 -5.4V-2.4H0.8"
				transform={`translate(${w / 2} ${at.to}) scale(${r / 8})`}
			/>
			<circle
				className="rembuk-grip tl-transparent"
				cx={w / 2}
				cy={at.to}
				r={reach / 2 / zoom}
				style={{ cursor: 'grab' }}
				{...events}
			/>
		</g>
	);
}

/** The turning handle stands above what is in hand, or below it where it would be out of sight above. */
function turnAt(
	editor: Editor,
	bounds: Box,
	rotation: number,
	{ h, far }: { w: number; h: number; far: number }
): { from: number; to: number } {
	const above = new Vec(bounds.width / 2, -2 * far).rot(rotation).add(bounds.point);
	const isSeen = editor.getViewportPageBounds().containsPoint(above);
	return isSeen ? { from: 0, to: -far } : { from: h, to: h + far };
}

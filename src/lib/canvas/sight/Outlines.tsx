import { useEditor, useEditorComponents, useValue, type Editor, type TLShapeId } from 'tldraw';

import { inViewOf } from './inView.ts';

/** Where a hand takes or chooses: in these states what is in hand has an outline. */
const SHOWN = [
	'select.idle',
	'select.editing_shape',
	'select.brushing',
	'select.scribble_brushing',
	'select.pointing_shape',
	'select.pointing_selection',
	'select.pointing_handle'
];
/** Of more than this in hand the frame around all of them says it. */
const MOST = 300;

/** Outlines of what is in hand and of what the hand is over. The editor's own make one for every shape there is. */
export function Outlines() {
	const editor = useEditor();
	const { ShapeIndicator } = useEditorComponents();
	const ids = useValue('outlined', () => outlined(editor), [editor]);
	return ShapeIndicator ? ids.map((id) => <ShapeIndicator key={id} shapeId={id} />) : null;
}

function outlined(editor: Editor): TLShapeId[] {
	if (!editor.isInAny(...SHOWN)) return [];
	const near = inViewOf(editor).near();
	const ids = editor.getSelectedShapeIds().filter((id) => near.has(id));
	const over = handOver(editor);
	if (over && !ids.includes(over)) ids.push(over);
	return ids.length > MOST ? [] : ids;
}

/** What the hand is over, where it only looks. A finger is over nothing. */
function handOver(editor: Editor): TLShapeId | undefined {
	const { isHoveringCanvas, isCoarsePointer } = editor.getInstanceState();
	if (!isHoveringCanvas || isCoarsePointer) return undefined;
	if (!editor.isInAny('select.idle', 'select.editing_shape')) return undefined;
	return editor.getHoveredShapeId() ?? undefined;
}

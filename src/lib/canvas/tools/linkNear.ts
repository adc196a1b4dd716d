import type { Editor } from 'tldraw';

import { stateOf } from '../boardState.ts';
import type { ShownLink } from '../links/shownLinks.ts';
import { linkAt } from '../links/linkPaths.ts';

/** How near a finger must come to a link, in pixels of the screen. */
const REACH = 14;

/** The link under the hand, if no card lies over it. */
export function linkNear(editor: Editor): ShownLink | undefined {
	const { x, y } = editor.inputs.currentPagePoint;
	if (editor.getShapesAtPoint({ x, y }, { hitInside: true }).length > 0) return undefined;
	return linkAt(stateOf(editor).lines(), { x, y }, REACH / editor.getZoomLevel());
}

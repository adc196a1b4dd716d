import { mountOn, type Mounted, type Trouble } from '../mountBoard.ts';
import type { DrawingHand } from './drawingHand.ts';
import type { DrawingPort } from './drawingPort.ts';

/** Shows a drawing in an element, on the one editor of the page. Rejects where the editor cannot be fetched or cannot run. */
export async function mountDrawing(
	element: HTMLElement,
	port: DrawingPort,
	trouble: Trouble
): Promise<Mounted<DrawingHand>> {
	const { attachDrawing } = await import('./attachDrawing.ts');
	return mountOn(element, trouble, (editor, host) => attachDrawing(editor, port, host));
}

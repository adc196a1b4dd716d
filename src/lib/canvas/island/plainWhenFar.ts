import { react, type Editor } from 'tldraw';

/** Below this zoom a card's letters are smaller than 5 px, and nobody reads them. */
const FAR = 0.25;

/**
 * Says on the board's element that it is seen from far away. Cards are plain then (canvas.css): words nobody can read,
 * and a round corner for each of a thousand cards, would only be painted anew at every move (BOARD-40).
 */
export function plainWhenFar(editor: Editor, host: Element): () => void {
	const stop = react('far away', () => {
		host.toggleAttribute('data-far', editor.getZoomLevel() < FAR);
	});
	return () => {
		stop();
		host.removeAttribute('data-far');
	};
}

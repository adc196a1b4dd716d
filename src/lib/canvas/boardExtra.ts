import type { Editor, TLAnyShapeUtilConstructor, TLStateNodeConstructor } from 'tldraw';

import type { BoardPort } from './port.ts';

/**
 * Something more on the board than cards and links. Its shapes and tools are known to the editor from the start; its
 * `start` is called each time a board is shown and gives back how to stop. Shapes of an extra are its own: the cards'
 * binding never reads, writes or deletes them.
 */
export interface BoardExtra {
	shapeUtils: readonly TLAnyShapeUtilConstructor[];
	tools: readonly TLStateNodeConstructor[];
	/** Not given where an extra has a sheet of its own and nothing to do on boards. */
	start?(editor: Editor, port: BoardPort): () => void;
}

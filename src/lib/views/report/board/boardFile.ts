import type { BoardName } from '#lib/domain/board/scene.ts';
import type { Plan } from '#lib/domain/plan.ts';

import type { PictureFormat, Written } from './pictureFiles.svelte.ts';

/** The board that is asked for, and the language of the words around it. */
export interface AskedBoard {
	board: BoardName;
	tree: string | undefined;
	language: string;
}

/** True where a board has an outline, too. */
export function hasOutline(board: BoardName): board is 'problems' | 'objectives' {
	return board === 'problems' || board === 'objectives';
}

/** A board of a plan as a picture, or a tree as words. */
export async function boardFile(
	plan: Plan,
	{ language, board, tree }: AskedBoard,
	format: PictureFormat,
	at: string
): Promise<Written> {
	const [{ boardWords }, { boardOnPaper }] = await Promise.all([
		import('#lib/export/board/words.ts'),
		import('#lib/export/board/boardOnPaper.ts')
	]);
	const words = boardWords(language);
	const asked = { board, at, ...(tree !== undefined && { tree }) };
	const { head, picture } = boardOnPaper(plan, asked, words);
	const title = `${head.board} ${head.title}`; // of several trees, its number is in it
	if (hasOutline(board) && (format === 'txt' || format === 'md')) {
		const { treeOutline } = await import('#lib/export/board/outline.ts');
		const form = format === 'txt' ? 'text' : 'markdown';
		return { title, content: treeOutline(plan, { ...asked, board, form }, words) };
	}
	return { title, content: picture };
}

import type { BoardName } from '#lib/domain/board/scene.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { saveFile } from '../saveFile.ts';
import { toPng } from './toPng.ts';

/** The files a board can leave as; the last two only where it is a tree. */
export const PICTURES = ['png', 'svg', 'txt', 'md'] as const;
export type PictureFormat = (typeof PICTURES)[number];

const TYPES: Record<PictureFormat, string> = {
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain;charset=utf-8',
	md: 'text/markdown;charset=utf-8'
};

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

/** Makes files of a board, one at a time, and says how it went. The writers are fetched when first asked for. */
export class Pictures {
	busy = $state<PictureFormat>();
	/** The last file that was handed over. */
	made = $state<string>();
	failed = $state(false);
	/** How much of the wished size the last picture has, in percent, where a browser cannot draw all of it. */
	percent = $state<number>();

	async make(format: PictureFormat, plan: Plan, asked: AskedBoard): Promise<void> {
		this.busy = format;
		this.failed = false;
		this.made = this.percent = undefined;
		try {
			const at = new Date().toISOString();
			const { bytes, title } = await this.#write(format, plan, asked, at);
			const { fileName } = await import('#lib/export/fileName.ts');
			const name = fileName(title, at, format);
			saveFile(name, bytes, TYPES[format]);
			this.made = name;
		} catch {
			this.failed = true; // the screen says so; the plan is untouched, and a second try may do
		} finally {
			this.busy = undefined;
		}
	}

	async #write(
		format: PictureFormat,
		plan: Plan,
		{ language, board, tree }: AskedBoard,
		at: string
	): Promise<{ bytes: Uint8Array | string; title: string }> {
		const [{ boardWords }, { planBoardOf }] = await Promise.all([
			import('#lib/export/board/words.ts'),
			import('#lib/export/board/planBoard.ts')
		]);
		const words = boardWords(language);
		const asked = { board, at, ...(tree !== undefined && { tree }) };
		const { scene, head } = planBoardOf(plan, asked, words);
		const title = `${words.boards[board]} ${head.title}`;
		if (hasOutline(board) && (format === 'txt' || format === 'md')) {
			const { treeOutline } = await import('#lib/export/board/outline.ts');
			const form = format === 'txt' ? 'text' : 'markdown';
			return { bytes: treeOutline(plan, { ...asked, board, form }, words), title };
		}
		const { boardPicture } = await import('#lib/export/board/boardSvg.ts');
		const { svg, whole } = boardPicture(scene, words, { board, head });
		return { bytes: format === 'svg' ? svg : await this.#png(svg, whole), title };
	}

	async #png(svg: string, whole: { width: number; height: number }): Promise<Uint8Array> {
		const { pngSize } = await import('#lib/export/board/pngSize.ts');
		const size = pngSize(whole);
		const bytes = await toPng(svg, size);
		if (size.isSmaller) this.percent = Math.max(1, Math.floor(size.scale * 50));
		return bytes;
	}
}

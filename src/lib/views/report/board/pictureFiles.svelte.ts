import type { Picture } from '#lib/export/board/picture.ts';

import { saveFile } from '../saveFile.ts';
import { toPng } from './toPng.ts';

/** The files anything drawn can leave as. */
export const DRAWN = ['png', 'svg'] as const;
/** The same for a tree, which is words as well. */
export const TREE = [...DRAWN, 'txt', 'md'] as const;
export type PictureFormat = (typeof TREE)[number];

const TYPES: Record<PictureFormat, string> = {
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain;charset=utf-8',
	md: 'text/markdown;charset=utf-8'
};

/** What a file is made of, and what it is called after. */
export interface Written {
	title: string;
	/** What tells it from another file of that title. */
	kind?: string;
	content: Picture | string;
	/** How many photos in it have not come to this device. */
	missing?: number;
}

/** Writes a board or a drawing in this form, as it stands at this moment. */
export type Write = (format: PictureFormat, at: string) => Promise<Written>;

/** Makes files of one board or drawing, one at a time, and says how it went. The writers are fetched when first asked for. */
export class PictureFiles {
	busy = $state<PictureFormat>();
	/** The last file that was handed over. */
	made = $state<string>();
	failed = $state(false);
	/** How much of the wished size the last picture has, in percent, where a browser cannot draw all of it. */
	percent = $state<number>();
	/** How many photos the last picture has only the places of. */
	missing = $state(0);

	async make(format: PictureFormat, write: Write): Promise<void> {
		this.busy = format;
		this.failed = false;
		this.made = this.percent = undefined;
		this.missing = 0;
		try {
			const at = new Date().toISOString();
			const { title, kind, content, missing = 0 } = await write(format, at);
			const bytes = typeof content === 'string' ? content : await this.#drawn(format, content);
			const { fileName } = await import('#lib/export/fileName.ts');
			const name = fileName(title, at, format, kind);
			saveFile(name, bytes, TYPES[format]);
			this.made = name;
			this.missing = missing;
		} catch {
			this.failed = true; // the screen says so; the plan is untouched, and a second try may do
		} finally {
			this.busy = undefined;
		}
	}

	async #drawn(format: PictureFormat, picture: Picture): Promise<Uint8Array | string> {
		const svg = picture.svg();
		if (format === 'svg') return svg;
		const { pngSize } = await import('#lib/export/board/pngSize.ts');
		const size = pngSize(picture.whole);
		const bytes = await toPng(svg, size);
		if (size.isSmaller) this.percent = Math.max(1, Math.floor(size.scale * 50));
		return bytes;
	}
}

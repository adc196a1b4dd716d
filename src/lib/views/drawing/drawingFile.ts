import type { AskedDrawing } from '#lib/export/drawing/planDrawing.ts';
import { mediaOf } from '#lib/session/mediaOf.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import type { Written } from '../report/board/pictureFiles.svelte.ts';

/** So many letters of an id in a file's name. */
const PIECE = 4;

/** A drawing of a plan as a picture, with the photos that can be had now. */
export async function drawingFile(
	session: Session,
	asked: AskedDrawing,
	language: string
): Promise<Written> {
	const [{ boardWords }, { photosIn, planDrawingOf }, { drawingPicture }, { photosHere }] =
		await Promise.all([
			import('#lib/export/board/words.ts'),
			import('#lib/export/drawing/planDrawing.ts'),
			import('#lib/export/drawing/drawingPicture.ts'),
			import('./photosHere.ts')
		]);
	const words = boardWords(language);
	const shown = planDrawingOf(session.plan, asked, words);
	if (!shown) throw new Error('The drawing was put away meanwhile');
	const hashes = photosIn(shown);
	const here =
		hashes.length > 0
			? await photosHere(await mediaOf(session), hashes)
			: new Map<string, string>(); // what keeps photos is not even opened
	return {
		title: `${shown.head.board} ${shown.head.title}`,
		// Two drawings may bear one name, and frames none: the ends of their ids tell them apart (EXPORT-19).
		kind: [asked.drawing, shown.frame].map((id) => id?.slice(-PIECE)).join(' '),
		content: drawingPicture(shown, words, (hash) => here.get(hash)),
		missing: hashes.length - here.size
	};
}

import { markOf } from '#lib/domain/history/since.ts';
import { noteSavedFile } from '#lib/session/savedFile.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { exportName, type Format } from './exportName.ts';
import { saveFile } from './saveFile.ts';

const TYPES: Record<Format, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv;charset=utf-8',
	rembuk: 'application/zip',
	archive: 'text/html;charset=utf-8',
	public: 'text/html;charset=utf-8',
	chat: 'image/png',
	ics: 'text/calendar;charset=utf-8'
};

/** Makes files of a plan, one at a time, and says how it went. The writers are fetched when first asked for. */
export class Exports {
	busy = $state<Format>();
	/** The last file that was handed over. */
	made = $state<string>();
	failed = $state(false);
	/** How many photos and recordings are in the file that is being made. */
	progress = $state<{ done: number; of: number }>();
	/** How many could not be put into the last one. */
	missing = $state(0);

	async make(format: Format, session: Session, language: string, title: string): Promise<void> {
		this.busy = format;
		this.failed = false;
		this.missing = 0;
		try {
			const at = new Date().toISOString();
			const mark = markOf(session.plan); // what is written meanwhile may not be in it
			const bytes = await WRITERS[format](session, language, at, this);
			this.made = exportName(format, title, at, language);
			saveFile(this.made, bytes, TYPES[format]);
			if (format === 'rembuk') noteSavedFile(session.id, { name: this.made, at, mark });
		} catch {
			this.failed = true; // the screen says so; the plan is untouched, and a second try may do
		} finally {
			this.busy = undefined;
			this.progress = undefined;
		}
	}
}

type Writer = (
	session: Session,
	language: string,
	at: string,
	told: Pick<Exports, 'progress' | 'missing'>
) => Promise<Uint8Array | string | Blob>;

const WRITERS: Record<Format, Writer> = {
	async xlsx({ plan }, language, at) {
		const { planWorkbook } = await import('#lib/export/xlsx/planWorkbook.ts');
		return planWorkbook(plan, await wordsIn(language), { at });
	},
	async csv({ plan }, language) {
		const { activitiesCsv } = await import('#lib/export/csv/activitiesCsv.ts');
		return activitiesCsv(plan, await wordsIn(language));
	},
	async rembuk(session, language, at, told) {
		const { packWithMedia } = await import('#lib/export/rembuk/packRembuk.ts');
		const { mediaForFile } = await import('#lib/session/mediaForFile.ts');
		const { plan, id } = session;
		const onProgress = (done: number, of: number) => (told.progress = { done, of });
		const { pieces, missing } = await mediaForFile(session, onProgress);
		told.missing = missing;
		const words = await wordsIn(language);
		return new Blob(packWithMedia({ plan, id, words, createdAt: at, media: pieces }));
	},
	async archive(session, language, at, told) {
		const [{ archiveHtml }, { archivePhotos }, { mediaOf }] = await Promise.all([
			import('#lib/export/archive/archiveHtml.ts'),
			import('#lib/export/archive/photos.ts'),
			import('#lib/session/mediaOf.ts')
		]);
		// What keeps photos is not even opened where no idea has one.
		const read = async (hash: string) => (await mediaOf(session)).read(hash);
		const onProgress = (done: number, of: number) => (told.progress = { done, of });
		const { photos, missing } = await archivePhotos(session.plan, read, { onProgress });
		told.missing = missing;
		return archiveHtml(session.plan, at, language, photos);
	},
	async public({ plan }, language, at) {
		const { publicHtml } = await import('#lib/export/public/publicHtml.ts');
		return publicHtml(plan, at, language);
	},
	async chat({ plan }, language, at) {
		const [{ summarySvg, SUMMARY_PNG }, { letterMeasure }, { toPng }] = await Promise.all([
			import('#lib/export/summary/summarySvg.ts'),
			import('./letterMeasure.ts'),
			import('./board/toPng.ts')
		]);
		const wide = letterMeasure();
		const svg = summarySvg(plan, at.slice(0, 10), language === 'id' ? 'id' : 'en', wide);
		return toPng(svg, SUMMARY_PNG);
	},
	async ics({ plan }, language, at) {
		const { dueCalendar } = await import('#lib/export/calendar/dueDays.ts');
		return dueCalendar(plan, at, language);
	}
};

async function wordsIn(language: string) {
	const { exportWords } = await import('#lib/export/words/exportWords.ts');
	return exportWords(language);
}

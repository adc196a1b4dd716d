import { BOARDS, type BoardName } from '#lib/domain/board/scene.ts';
import { drawingsOf } from '#lib/domain/drawing/reading.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { archiveHtml } from '#lib/export/archive/archiveHtml.ts';
import { archivePhotos } from '#lib/export/archive/photos.ts';
import { boardOnPaper } from '#lib/export/board/boardOnPaper.ts';
import { OUTLINES, treeOutline, type OutlineForm } from '#lib/export/board/outline.ts';
import { boardWords } from '#lib/export/board/words.ts';
import { dueCalendar } from '#lib/export/calendar/dueDays.ts';
import { planData } from '#lib/export/data/planData.ts';
import { drawingPicture } from '#lib/export/drawing/drawingPicture.ts';
import { imageData } from '#lib/export/drawing/imageData.ts';
import { photosIn, planDrawingOf } from '#lib/export/drawing/planDrawing.ts';
import { publicHtml } from '#lib/export/public/publicHtml.ts';
import { summarySvg } from '#lib/export/summary/summarySvg.ts';

import type { Command, Given, Said } from '../command.ts';
import { CannotDo, WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { soundPiece } from '../mediaOfAll.ts';
import { openPlan, type OpenedPlan } from '../openPlan.ts';
import { listedForms, writtenForm, writtenPack } from './exportForm.ts';

type Write = (opened: OpenedPlan, given: Given) => string | Promise<string>;

/** What a plan can be written as, beside the forms of the office. All are text. */
const FORMATS: Readonly<Record<string, Write>> = {
	json: ({ plan }) => `${JSON.stringify(planData(plan), null, '\t')}\n`,
	archive,
	public: ({ plan, createdAt }, given) => publicHtml(plan, createdAt, languageOf(given)),
	ics: ({ plan, createdAt }, given) => dueCalendar(plan, createdAt, languageOf(given)),
	'summary-svg': ({ plan, createdAt }, given) =>
		summarySvg(plan, createdAt.slice(0, 10), summaryLanguage(plan, given)),
	'board-svg': board,
	'drawing-svg': drawing,
	outline: (opened, given) => outline(opened, given, 'text'),
	markdown: (opened, given) => outline(opened, given, 'markdown')
};

/** Writes a plan in another form. Text without --out goes to stdout. */
export const exportCommand: Command = {
	usage:
		'export PLAN.rembuk --format json|archive|public|ics|summary-svg|board-svg|drawing-svg|outline|markdown [--board NAME] [--tree N] [--drawing N] [--language id|en] [--out FILE] [--force]\n  rembuk export PLAN.rembuk --form FORM --format xlsx|docx|html|csv [--lang id|en] [--paper F4|A4] [--names full|names|public] --out FILE [--force]\n  rembuk export PLAN.rembuk --pack [--lang id|en] [--paper F4|A4] [--names full|names|public] --out FILE.zip [--force]\n  rembuk export --list',
	does: 'Writes a plan in another form. json: all of its data. archive: one page with a reader inside, for years to come. public: one page for everybody, without names. ics: what is due, for a calendar. summary-svg: one picture for a chat. board-svg: a board as a drawing. drawing-svg: a drawing with its photos. outline, markdown: a tree as indented lines. --form: a form of the office; --list: which there are; --pack: all of them in one zip.',
	options: {
		format: { type: 'string' },
		board: { type: 'string' },
		tree: { type: 'string' },
		drawing: { type: 'string' },
		language: { type: 'string' },
		lang: { type: 'string' },
		form: { type: 'string' },
		list: { type: 'boolean' },
		pack: { type: 'boolean' },
		paper: { type: 'string' },
		names: { type: 'string' },
		out: { type: 'string' },
		force: { type: 'boolean' }
	},
	run(given) {
		const [file, ...more] = given.files;
		if (given.has('list')) return listedForms(given);
		if (!file || more.length > 0) throw new WrongUse('export takes one file.');
		if (given.has('pack')) return writtenPack(file, given);
		return given.word('form') === undefined ? writtenText(file, given) : writtenForm(file, given);
	}
};

async function writtenText(file: string, given: Given): Promise<Said> {
	const format = given.word('format') ?? '';
	const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
	if (!write) throw new WrongUse(`--format is one of: ${Object.keys(FORMATS).join(', ')}.`);
	const out = given.word('out');
	if (out !== undefined) mayWrite(out, given.has('force'));
	const content = await write(await openPlan(file), given);
	if (out === undefined) return { text: content.trimEnd(), json: asJson(content, format) };
	writeWhole(out, content);
	return { text: `${out}: written.`, json: { out, bytes: Buffer.byteLength(content) } };
}

/** With the photos the file holds beside the plan. */
async function archive({ plan, createdAt, media }: OpenedPlan, given: Given): Promise<string> {
	const { photos } = await archivePhotos(plan, (hash) => soundPiece(media, hash));
	return archiveHtml(plan, createdAt, languageOf(given), photos);
}

/** The language that was asked for; the plan's own where none was. */
function languageOf(given: Given): string | undefined {
	return given.word('lang') ?? given.word('language');
}

/** A picture has the words of the two languages of papers only. */
function summaryLanguage(plan: OpenedPlan['plan'], given: Given): 'id' | 'en' {
	return (languageOf(given) ?? meetingOf(plan).language) === 'id' ? 'id' : 'en';
}

function asJson(content: string, format: string): unknown {
	return format === 'json' ? JSON.parse(content) : { content };
}

function board(opened: OpenedPlan, given: Given): string {
	const { words, asked } = askedOf(opened, given, BOARDS);
	return boardOnPaper(opened.plan, asked, words).picture.svg();
}

/** A drawing with the photos the file holds beside the plan: the first, or the one that is named. */
async function drawing({ plan, createdAt, media }: OpenedPlan, given: Given): Promise<string> {
	const ids = drawingsOf(plan).map(({ id }) => id);
	const id = oneOf(given.word('drawing') ?? '1', ids, 'drawing');
	const words = boardWords(languageOf(given) ?? meetingOf(plan).language);
	const shown = planDrawingOf(plan, { drawing: id, at: createdAt }, words);
	if (!shown) throw new CannotDo(`--drawing ${id}: the plan has ${ids.length} drawings.`);
	const photos = new Map<string, string>();
	for (const hash of photosIn(shown)) {
		const bytes = await soundPiece(media, hash);
		const address = bytes && imageData(bytes);
		if (address !== undefined) photos.set(hash, address);
	}
	return drawingPicture(shown, words, (hash) => photos.get(hash)).svg();
}

function outline(opened: OpenedPlan, given: Given, form: OutlineForm): string {
	const { words, asked } = askedOf(opened, given, OUTLINES);
	return treeOutline(opened.plan, { ...asked, form }, words);
}

/** The day in a file is the day the plan's own file was made, so that the same file makes the same drawing. */
function askedOf<Name extends BoardName>(
	{ plan, createdAt }: OpenedPlan,
	given: Given,
	boards: readonly Name[]
) {
	const named = given.word('board') ?? 'problems';
	const board = boards.find((name) => name === named);
	if (!board) throw new WrongUse(`--board is one of: ${boards.join(', ')}.`);
	const said = given.word('tree');
	const trees = treesOf(plan).map(({ id }) => id);
	const tree = said === undefined ? undefined : oneOf(said, trees, 'tree');
	const words = boardWords(given.word('language') ?? meetingOf(plan).language);
	return { words, asked: { board, at: createdAt, ...(tree !== undefined && { tree }) } };
}

/** One of several by its number, from 1, or by its id. */
function oneOf<Id extends string>(said: string, ids: readonly Id[], what: string): Id {
	const id =
		ids.find((each) => each === said) ?? ids[/^[1-9]\d*$/.test(said) ? Number(said) - 1 : -1];
	if (id === undefined)
		throw new CannotDo(`--${what} ${said}: ${what}s in the plan: ${ids.length}.`);
	return id;
}

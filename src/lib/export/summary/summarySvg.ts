import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { logframesOf } from '#lib/domain/actions/logframe.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import { fullIdeasOf } from '#lib/domain/ideas/full.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { element, xmlText } from '../board/xml.ts';
import { ideasForFiles } from '../ideasForFiles.ts';
import { currencySign, grouped } from '../money.ts';
import { redactor } from '../public/redact.ts';
import { exportWords } from '../words/exportWords.ts';
import { plainDate } from '../words/terbilang.ts';
import { LETTERS, penFor, PICTURE, WIDEST, type Part, type Pen } from './drawing.ts';
import { activityList, headBand, numbersBand, sourceBars, type Line } from './summaryParts.ts';

type Language = 'id' | 'en';

/** The size in pixels a browser draws it at for a chat. */
export const SUMMARY_PNG = { width: 900, height: 1125 } as const;

/**
 * A plan as one picture for a chat: what is wanted, how much is done with whose money, and what is done first, without
 * a person's name. It stands alone and looks the same each time; drawn at SUMMARY_PNG it is below 300 KB (OFFICE-30).
 * Whoever draws it says how wide its letters are there; who cannot gets room for the widest.
 */
export function summarySvg(
	plan: Plan,
	today: string,
	language: Language,
	measure = WIDEST
): string {
	const pen = penFor(measure);
	const { village, title, year } = meetingOf(plan);
	const say = (indonesian: string, english: string) => (language === 'id' ? indonesian : english);
	const redact = redactor(plan);
	const inPlan = activitiesOf(plan).filter(({ list }) => list === 'RKP');
	const head = headBand(pen, {
		kicker: [say('RENCANA KEGIATAN', 'ACTION PLAN'), year].filter(Boolean).join(' '),
		name: exportWords(language).place.village(village),
		title: redact(title)
	});
	const wish = wishPart(plan, head.below + 52, { say, redact, pen });
	const facts = numbersBand(pen, numbersIn(plan, inPlan, { say, language }), wish.below - 6);
	const bars = sourceBars(
		pen,
		say('Uang dari', 'Whose money'),
		sourcesIn(plan, inPlan, { say, language }),
		facts.below + 54
	);
	const list = activityList(
		pen,
		say('Yang dikerjakan', 'What is done'),
		linesIn(plan, inPlan, { language, redact }),
		{
			y: bars.below + 50,
			end: PICTURE.height - 84,
			more: (count) => say(`dan ${count} kegiatan lagi`, `and ${count} more`)
		}
	);
	const foot = pen.words(footText(plan, today, { say, language }), FOOT);
	const named = element('title', {}, xmlText(`${village}: ${redact(title)}`));
	return pictureOf([head, wish, facts, bars, list, foot], named, language);
}

const FOOT = { y: PICTURE.height - 40, size: 24, fill: '#5a5145', isWhole: true };

interface Speaker {
	say: (indonesian: string, english: string) => string;
}

function pictureOf(parts: readonly Part[], named: string, language: Language): string {
	const { width, height } = PICTURE;
	const ground = element('rect', { width, height, fill: '#ffffff' });
	const svg = element(
		'svg',
		{
			...{ xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'xml:lang': language },
			...{ viewBox: `0 0 ${width} ${height}`, width, height },
			'font-family': LETTERS
		},
		named + ground + parts.map(({ svg: part }) => part).join('')
	);
	return `${svg}\n`;
}

/** What will be good: the purpose of the first two trees. */
function wishPart(
	plan: Plan,
	y: number,
	{ say, redact, pen: { words } }: Speaker & { redact: (words: string) => string; pen: Pen }
): Part {
	const wanted = logframesOf(plan).flatMap(({ purpose }) => (purpose ? [purpose.text] : []));
	if (wanted.length === 0) return { svg: '', below: y };
	const head = words(say('Yang ingin dicapai', 'What we want to reach'), {
		...{ y, size: 26, fill: '#2f6b1f', isBold: true }
	});
	let below = head.below + 18;
	const said = wanted.slice(0, 2).map((text) => {
		const part = words(redact(text), { y: below, size: 38, most: 2, isBold: true });
		below = part.below + 4;
		return part.svg;
	});
	return { svg: head.svg + said.join(''), below };
}

function numbersIn(
	plan: Plan,
	inPlan: readonly Activity[],
	{ say, language }: Speaker & { language: Language }
) {
	const { cost } = totals(inPlan);
	return [
		[String(inPlan.length), say('kegiatan', 'activities')],
		[amountIn(plan, cost, language), say('biaya semuanya', 'cost in all')],
		[String(ideasForFiles(fullIdeasOf(plan)).length), say('usulan warga', 'ideas from residents')]
	] as const;
}

/** The most bars a chat's picture has room for. */
const MOST_BARS = 6;

/** Every source of this year's plan, the largest first, the smallest together, and what nobody has covered yet. */
function sourcesIn(
	plan: Plan,
	inPlan: readonly Activity[],
	{ say, language }: Speaker & { language: Language }
): Line[] {
	const { sourceNames } = exportWords(language);
	const { bySource, open } = totals(inPlan);
	const short = open.reduce((sum, { missing }) => sum + Math.max(0, missing), 0);
	const all = [...bySource].sort(([, a], [, b]) => b - a);
	const kept = all.length > MOST_BARS ? all.slice(0, MOST_BARS - 1) : all;
	const rest = all.slice(kept.length).reduce((sum, [, amount]) => sum + amount, 0);
	const lines = [
		...kept.map(([code, amount]) => [sourceNames[code] ?? code, amount] as const),
		...(rest > 0 ? [[say('Sumber lain', 'Other sources'), rest] as const] : []),
		...(short > 0 ? [[say('Belum ada sumbernya', 'No source yet'), short] as const] : [])
	];
	return lines.map(([name, amount]) => ({ name, amount, said: amountIn(plan, amount, language) }));
}

function linesIn(
	plan: Plan,
	inPlan: readonly Activity[],
	{ language, redact }: { language: Language; redact: (words: string) => string }
): Line[] {
	return inPlan.map(({ name, cost }) => ({
		name: redact(name),
		amount: cost ?? 0,
		said: cost === undefined ? '' : amountIn(plan, cost, language)
	}));
}

function amountIn(plan: Plan, amount: number, language: Language): string {
	const { currency } = meetingOf(plan);
	return `${currencySign(currency)} ${grouped(amount, exportWords(language).thousands)}`;
}

function footText(
	plan: Plan,
	today: string,
	{ say, language }: Speaker & { language: Language }
): string {
	const waiting = activitiesOf(plan).filter(({ list }) => list !== 'RKP').length;
	const held =
		waiting === 0
			? []
			: [say(`${waiting} kegiatan belum masuk tahun ini`, `${waiting} activities not this year`)];
	return [
		...held,
		say('rincian di kantor desa', 'details at the village office'),
		plainDate(today, language)
	]
		.filter(Boolean)
		.join(' · ');
}

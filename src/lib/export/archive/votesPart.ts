import { draftIn } from '#lib/domain/votes/agreeing/draft.ts';
import type { AnsweredBy, Objection } from '#lib/domain/votes/agreeing/objection.ts';
import { consensusOf } from '#lib/domain/votes/consensus.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';
import type { Option } from '#lib/domain/votes/round.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { sealedResult } from '../sealedResult.ts';
import { tieNote } from '../tieNote.ts';
import { exportWords } from '../words/exportWords.ts';
import { both, each, entry, line, table, text } from './html.ts';
import type { Source } from './source.ts';

/** A question to the room with what came of it, whichever way it was counted. */
interface Asked {
	id: string;
	question: string;
	options: readonly Option[];
	rows: readonly { rank: number; option: string; value: string | number; people?: number }[];
	/** What the announced rule made of equals at the top, as HTML. */
	tie?: string;
	/** By which anybody can tell the closing. */
	code?: string;
	/** Every wording of a draft, and what was objected with its answer. */
	drafts?: string[];
	objections?: readonly Objection[];
}

/** What was asked, and the result as it was counted. Ballots are not here. */
export function votesPart({ plan }: Source): string {
	return askedIn(plan)
		.map(({ id, question, options, rows, tie, code, drafts = [], objections = [] }) => {
			const labels = new Map<string, string>(options.map((each) => [each.id, each.label]));
			const cells = rows.map(({ rank, option, value, people = '' }) =>
				[rank || '', labels.get(option) ?? '', value, people].map(text)
			);
			return entry('rounds', id, text(question), [
				rows.length > 0
					? resultTable(cells)
					: line(both(['Belum ada hasil.', 'No result.']), 'soft'),
				line(tie),
				...drafts.map((words) => line(`${both(['Rumusan', 'Draft'])}: ${text(words)}`)),
				...objections.map((each) => line(objectionTold(each))),
				code ? line(`${both(['Kode', 'Code'])}: ${text(code)}`, 'soft') : ''
			]);
		})
		.join('');
}

/** Rounds of dots, rounds with signed papers, and sheets a group filled in together: each once. */
function askedIn(plan: Plan): Asked[] {
	const dots = roundsOf(plan).map(({ id, question, options, result }): Asked => {
		const rows = (result?.rows ?? []).map(({ dots: value, supporters: people, ...row }) => ({
			...row,
			value,
			people
		}));
		return { id, question, options, rows, ...(result && { code: result.code }) };
	});
	const sealed = sealedRoundsOf(plan).map((round): Asked => {
		const { round: id, question, options } = round.config;
		const { closing } = round;
		const result = sealedResult(round);
		const rows = result?.lines ?? [];
		const tie = result && each((language) => tieNote(exportWords(language), round.config, result));
		return {
			...{ id, question, options, rows },
			...(tie && { tie }),
			...(closing?.isValid && { code: closing.code })
		};
	});
	const known = new Set([...dots, ...sealed].map(({ id }) => id));
	const sheets = definitionsOf(plan).filter(({ id }) => !known.has(id));
	const filled = sheets.map(({ id, question, options, result: rows = [] }): Asked => {
		return { id, question, options, rows, ...talkedIn(plan, id) };
	});
	return [...dots, ...sealed, ...filled];
}

/** What was talked through: the wordings, and the objections of the decision or of the draft nobody agreed on. */
function talkedIn(plan: Plan, id: string): Pick<Asked, 'drafts' | 'objections'> {
	const draft = draftIn(plan, id);
	const decision = consensusOf(plan).find((known) => known.id === id);
	const drafts = (draft?.wordings ?? []).map(({ words, proposed }) =>
		[words, ...proposed.map(({ label }) => label)].filter(Boolean).join('; ')
	);
	return { drafts, objections: decision?.objections ?? draft?.heard ?? [] };
}

const BECAME: Record<AnsweredBy, [string, string]> = {
	changed: ['rumusan diubah', 'the draft was changed'],
	answered: ['dijawab', 'answered'],
	stays: ['tetap keberatan', 'still objects']
};

function objectionTold({ text: said, by, how, answer }: Objection): string {
	const who = by ? ` (${text(by)})` : '';
	const came = how ? ` – ${both(BECAME[how])}` : '';
	return `${both(['Keberatan', 'Objection'])}: ${text(said)}${who}${came}${answer ? `: ${text(answer)}` : ''}`;
}

function resultTable(rows: string[][]): string {
	return table(
		[
			['Urutan', 'Rank'],
			['Pilihan', 'Option'],
			['Nilai', 'Value'],
			['Orang', 'People']
		],
		rows,
		[0, 2, 3]
	);
}

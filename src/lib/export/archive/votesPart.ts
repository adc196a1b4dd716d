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
}

/** What was asked, and the result as it was counted. Ballots are not here. */
export function votesPart({ plan }: Source): string {
	return askedIn(plan)
		.map(({ id, question, options, rows, tie, code }) => {
			const labels = new Map<string, string>(options.map((each) => [each.id, each.label]));
			const cells = rows.map(({ rank, option, value, people = '' }) =>
				[rank || '', labels.get(option) ?? '', value, people].map(text)
			);
			return entry('rounds', id, text(question), [
				rows.length > 0
					? resultTable(cells)
					: line(both(['Belum ada hasil.', 'No result.']), 'soft'),
				line(tie),
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
		return { id, question, options, rows };
	});
	return [...dots, ...sealed, ...filled];
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

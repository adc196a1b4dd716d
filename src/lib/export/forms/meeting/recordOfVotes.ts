import { takenUpOf } from '#lib/domain/actions/fromResult.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

import { sealedResult } from '../../sealedResult.ts';
import { tieNote } from '../../tieNote.ts';
import { exportWords } from '../../words/exportWords.ts';
import type { FormBlock } from '../form.ts';
import { column, heading, paragraph, tableOf, type SheetWriter } from './sheetWriter.ts';

/** The sealed rounds that were closed on a day: result, code and hash, by which anybody can tell the closing. */
export function votesOn(writer: SheetWriter, day: string): FormBlock[] {
	const rounds = sealedRoundsOf(writer.plan).filter(
		({ closing }) => closing !== undefined && closing.at.slice(0, 10) === day
	);
	return rounds.flatMap((round) => roundBlocks(writer, round));
}

function roundBlocks(writer: SheetWriter, round: SealedRound): FormBlock[] {
	const { say, language } = writer;
	const result = sealedResult(round);
	const labels = new Map(round.config.options.map(({ id, label }) => [id, label]));
	const columns = [
		column('rank', say('Peringkat', 'Rank'), 14, 'number'),
		column('option', say('Pilihan', 'Choice'), 56),
		column('value', say('Nilai', 'Value'), 15),
		column('people', say('Jumlah pendukung', 'People'), 15, 'number')
	];
	const rows = (result?.lines ?? []).map(({ option, rank, value, people }) => ({
		kind: 'line' as const,
		cells: { rank: rank || undefined, option: labels.get(option), value, people }
	}));
	const tie = result && tieNote(exportWords(language), round.config, result);
	const codes = [
		`${say('Kode hasil', 'Result code')}: ${round.closing?.code ?? ''}`,
		...(round.outcome ? [`SHA-256: ${round.outcome.hash}`] : [])
	];
	return [
		heading(round.config.question),
		tableOf(
			columns,
			rows,
			say('Hasilnya tidak ada di berkas ini.', 'Its result is not in this file.')
		),
		...(tie ? [paragraph(tie)] : []),
		...unbinding(writer, round, result),
		paragraph(codes.join(' · '))
	];
}

/** That a result binds nobody, and why the meeting goes by it all the same (VOTE-85). */
function unbinding(
	{ plan, say }: SheetWriter,
	{ config }: SealedRound,
	result: RoundResult | undefined
): FormBlock[] {
	if (!result || (result.isQuorumMet && config.secrecy !== 'quick')) return [];
	const despite = takenUpOf(plan, config.round)?.despite;
	const words = [
		say('Hasil tidak mengikat.', 'The result is not binding.'),
		despite &&
			`${say('Tetap dijadikan rencana karena:', 'Made into the plan all the same because:')} ${despite}`
	];
	return [paragraph(words.filter(Boolean).join(' '))];
}

import type { ResultLine, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

import { sealedResult } from '../sealedResult.ts';
import { tieNote } from '../tieNote.ts';
import type { ExportWords } from '../words/words.ts';
import { cell, type Draft } from './draft.ts';
import type { Source } from './sheet.ts';

/** A round with signed papers: its result counted from them again, or why this file has none. */
export function sealedRows(draft: Draft, { words }: Source, round: SealedRound, across: number) {
	draft.add(cell('group', round.config.question, { across }));
	const result = sealedResult(round);
	if (!result || !round.closing) {
		draft.add(cell('text', whyNone(words, round), { across }));
		return;
	}
	const byId = new Map(round.config.options.map((option) => [option.id, option]));
	const chosen = new Set(result.winners);
	for (const line of result.lines) {
		const option = byId.get(line.option);
		draft.add(
			line.rank > 0 ? cell('centre', line.rank) : cell('centre'),
			cell('text', option?.label),
			valueCell(line),
			cell('whole', line.people),
			cell('money', option?.cost),
			cell('centre', chosen.has(line.option) ? words.votes.yes : undefined)
		);
	}
	draft.add(cell('text', notesOn(words, round, result, round.closing.code), { across }));
}

/** Whole values are numbers a spreadsheet can work with; a fraction stays exact. */
function valueCell({ value }: ResultLine) {
	return /^\d{1,15}$/.test(value) ? cell('whole', Number(value)) : cell('text', value);
}

function whyNone(words: ExportWords, { state, missing, closing }: SealedRound): string {
	if (state === 'disputed') return words.disputedNote;
	if (state !== 'sealed' || !closing) return words.votes.open;
	return `${words.missingNote(missing)} ${words.codeNote(closing.code)}`;
}

/** What the room was told, and what helps to check the count later. */
function notesOn(
	words: ExportWords,
	{ papers, late, config }: SealedRound,
	result: RoundResult,
	code: string
): string {
	const { people, isQuorumMet } = result;
	const typed = [...papers.counted, ...papers.blank].filter(({ record }) => record.how === 'paper');
	const notes = [words.peopleNote(people.counted, people.blank)];
	if (people.hands > 0) notes.push(words.handsNote(people.hands));
	if (typed.length > 0) notes.push(words.paperNote(typed.length));
	if (people.invalid > 0) notes.push(words.invalidNote(people.invalid));
	if (late > 0) notes.push(words.lateNote(late));
	if (!isQuorumMet || config.secrecy === 'quick') notes.push(words.notBindingNote);
	notes.push(tieNote(words, config, result), words.codeNote(code));
	return notes.filter(Boolean).join(' ');
}

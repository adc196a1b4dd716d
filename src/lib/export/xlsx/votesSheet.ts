import { roundsOf } from '#lib/domain/votes/rounds.ts';
import type { Outcome, Round } from '#lib/domain/votes/round.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import type { ExportWords } from '../words/words.ts';
import { cell, Draft, type Page } from './draft.ts';
import { sealedRows } from './sealedRows.ts';
import { finished, header, nothing, placeLine, titles, type Source } from './sheet.ts';

/** Each round with its result as it was counted at closing. An open round shows nothing yet. */
export function votesSheet(source: Source): Page {
	const { plan, words } = source;
	const columns = [
		{ head: words.votes.rank, width: 12 },
		{ head: words.votes.option, width: 90 },
		{ head: words.votes.dots, width: 18 },
		{ head: words.votes.supporters, width: 20 },
		{ head: words.progress.planned, width: 22 },
		{ head: words.votes.chosen, width: 14 }
	];
	const draft = new Draft();
	titles(draft, source, 'votes', columns.length);
	placeLine(draft, source, columns.length);
	const repeated = header(draft, columns);
	const rounds = roundsOf(plan);
	const sealed = sealedRoundsOf(plan);
	if (rounds.length + sealed.length === 0) nothing(draft, source, columns.length);
	for (const round of rounds) roundRows(draft, source, round, columns.length);
	for (const round of sealed) sealedRows(draft, source, round, columns.length);
	const widths = columns.map(({ width }) => width);
	return finished(draft, source, 'votes', { widths, repeated });
}

function roundRows(draft: Draft, { words }: Source, round: Round, across: number) {
	const { question, options, result } = round;
	draft.add(cell('group', question, { across }));
	if (!result) {
		draft.add(cell('text', words.votes.open, { across }));
		return;
	}
	const byId = new Map(options.map((option) => [option.id, option]));
	for (const row of result.rows) {
		const option = byId.get(row.option);
		draft.add(
			cell('centre', row.rank),
			cell('text', option?.label),
			cell('whole', row.dots),
			cell('whole', row.supporters),
			cell('money', option?.cost),
			cell('centre')
		);
	}
	draft.add(cell('text', notesOn(words, round, result), { across }));
}

/** What the room was told, and what helps to check the count later. */
function notesOn(words: ExportWords, round: Round, result: Outcome): string {
	const notes = [words.voteNote(round.dots, round.most, result.ballots)];
	if (result.paper > 0) notes.push(words.paperNote(result.paper));
	if (result.invalid > 0) notes.push(words.invalidNote(result.invalid));
	if (round.closedApart) notes.push(words.apartNote);
	notes.push(words.codeNote(result.code));
	return notes.join(' ');
}

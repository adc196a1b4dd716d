import { objectiveByProblem } from '#lib/domain/objectives/objectives.ts';
import type { Problem } from '#lib/domain/problems/cards.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

import type { ExportWords } from '../words/words.ts';
import { cell, Draft, type Page } from './draft.ts';
import { finished, header, nothing, placeLine, titles, type Source } from './sheet.ts';
import { linesOf } from './treeLines.ts';

/** Each problem tree as a list, effects above and causes below the main problem, and what will be good instead. */
export function treeSheet(source: Source): Page {
	const { plan, words } = source;
	const columns = [
		{ head: words.columns.no, width: 6 },
		{ head: words.tree.level, width: 9 },
		{ head: words.tree.role, width: 17 },
		{ head: words.tree.problem, width: 76 },
		{ head: words.tree.objective, width: 76 }
	];
	const draft = new Draft();
	titles(draft, source, 'tree', columns.length);
	placeLine(draft, source, columns.length);
	const repeated = header(draft, columns);

	const objectives = objectiveByProblem(plan);
	const trees = treesOf(plan);
	if (trees.length === 0) nothing(draft, source, columns.length);
	let no = 0;
	trees.forEach((tree, at) => {
		const heading = `${words.treeNo(at + 1)}: ${tree.core.text}`;
		draft.add(cell('group', heading, { across: columns.length }));
		const numbers = new Map<string, number>();
		for (const { card, level, role, again, depth } of linesOf(tree)) {
			const seen = again ? numbers.get(card.id) : undefined;
			if (!again) numbers.set(card.id, ++no);
			draft.add(
				cell('centre', again ? undefined : no),
				cell('centre', level),
				cell('text', words.roles[role]),
				cell('indented', textOf(words, card, seen), { indent: depth }),
				cell('text', again ? undefined : objectives.get(card.id)?.text)
			);
		}
	});
	const widths = columns.map(({ width }) => width);
	return finished(draft, source, 'tree', { widths, repeated });
}

function textOf(words: ExportWords, { text, parked }: Problem, seen: number | undefined): string {
	if (seen !== undefined) return `${text} ${words.seeNo(seen)}`;
	return parked === undefined ? text : `${text} – ${parked}`;
}

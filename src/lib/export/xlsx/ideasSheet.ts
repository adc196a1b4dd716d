import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf, type Idea } from '#lib/domain/ideas/ideas.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';

import { ideasForFiles } from '../ideasForFiles.ts';
import { topicIn } from '../words/topicIn.ts';
import { cell, Draft, type Page } from './draft.ts';
import { finished, header, nothing, placeLine, titles, type Source } from './sheet.ts';

/** What everybody said and what became of it. A private card and one taken back are not for this file. */
export function ideasSheet(source: Source): Page {
	const { plan, words } = source;
	const columns = [
		{ head: words.columns.no, width: 6 },
		{ head: words.ideas.idea, width: 56 },
		{ head: words.ideas.hamlet, width: 16 },
		{ head: words.ideas.cluster, width: 27 },
		{ head: words.ideas.about, width: 12 },
		{ head: words.ideas.supporters, width: 12 },
		{ head: words.ideas.status, width: 17 },
		{ head: words.ideas.reason, width: 38 }
	];
	const draft = new Draft();
	titles(draft, source, 'ideas', columns.length);
	placeLine(draft, source, columns.length);
	const repeated = header(draft, columns);

	const ideas = ideasForFiles(ideasOf(plan));
	const numbers = new Map(ideas.map(({ id }, at) => [id, at + 1]));
	const clusters = new Map(clustersOf(plan).map(({ id, title }) => [id, title]));
	const supporters = supportersOf(plan);
	if (ideas.length === 0) nothing(draft, source, columns.length);
	for (const idea of ideas) {
		draft.add(
			cell('centre', numbers.get(idea.id)),
			cell('text', idea.text),
			cell('text', idea.hamlet),
			cell('text', clusters.get(idea.cluster ?? '')),
			cell('text', topicIn(words, idea.about)),
			cell('whole', supporters.get(idea.id)?.size ?? 0),
			cell('text', words.statuses[idea.status]),
			cell('text', reasonOf(source, idea, numbers))
		);
	}
	const widths = columns.map(({ width }) => width);
	return finished(draft, source, 'ideas', { widths, repeated });
}

function reasonOf({ words }: Source, idea: Idea, numbers: Map<string, number>): string | undefined {
	const other = idea.status === 'merged' ? numbers.get(idea.mergedInto ?? '') : undefined;
	return other === undefined ? idea.reason : words.mergedWith(other);
}

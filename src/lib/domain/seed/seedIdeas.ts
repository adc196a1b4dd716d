import { addIdea, type Channel, type IdeaDraft } from '../ideas/ideas.ts';
import { present, textIn } from '../shared/fields.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { rowIn, tabled, type Row } from './rows.ts';
import { describeAs } from './seedIdeaDetails.ts';
import { arriveAs } from './seedMembers.ts';
import { sowClusters } from './seedClusters.ts';
import { settleAs } from './seedStatus.ts';
import { noted, rowsOf, type Sowing } from './sowing.ts';

const CHANNELS: readonly Channel[] = ['phone', 'paper', 'voice', 'scribe'];
/** Adds the seed's ideas, each under an author of its own; then its clusters; then what became of each idea. */
export function sowIdeas(sowing: Sowing) {
	const rows = tabled(rowsOf(sowing, 'ideas'), sowing.seed['ideaColumns']).map((value, at) => ({
		row: rowIn(value),
		where: `ideas[${at}]`
	}));
	const placed = rows.flatMap(({ row, where }) => {
		if (row === undefined) sowing.ledger.miss(where, 'not-readable');
		const id = row && sowIdea(sowing, row, where);
		return row && id ? [{ id, row, where }] : [];
	});
	sowClusters(sowing, placed);
	for (const { id, row, where } of placed) {
		describeAs(sowing, id, row, where);
		settleAs(sowing, id, row, where);
	}
}

function sowIdea(sowing: Sowing, row: Row, where: string): string | undefined {
	const { plan, ids, clock, ledger } = sowing;
	const id = ids.of(row['id']);
	if (!id || plan.ideas.has(id)) {
		ledger.miss(where, id ? 'said-twice' : 'not-readable', row['id']);
		return undefined;
	}
	const author = arriveAs(sowing, `author of ${id}`, clock.at(row['session'], row['hamlet']));
	const stamp = { id, by: author, at: clock.at(row['session'], row['hamlet']) };
	const answer = addIdea(plan, draftOf(sowing, row, where), stamp);
	return noted(sowing, answer, where, 'idea') ? id : undefined;
}

function draftOf(sowing: Sowing, row: Row, where: string): IdeaDraft {
	const [hamlet, channel] = [hamletOf(sowing, row, where), channelOf(sowing, row, where)];
	return { text: textIn(row['text']) ?? '', ...present({ hamlet, channel }) };
}

function hamletOf({ ledger }: Sowing, row: Row, where: string): string | undefined {
	const said = textIn(row['hamlet']);
	const name = said === undefined ? undefined : sentence(said, LONGEST_NAME);
	if (name && !name.ok) ledger.miss(`${where}.hamlet`, name.refusal);
	return name?.ok ? name.value : undefined;
}

/** The way it was said; a photo that came with it has no place in the plan yet. */
function channelOf({ ledger }: Sowing, row: Row, where: string): Channel | undefined {
	const [said = '', ...more] = (textIn(row['channel']) ?? '').split('+');
	const channel = CHANNELS.find((known) => known === said);
	if (said && !channel) ledger.miss(`${where}.channel`, 'not-readable', said);
	for (const extra of more) ledger.miss('ideas[].channel', 'belongs-to-media', extra);
	return channel;
}

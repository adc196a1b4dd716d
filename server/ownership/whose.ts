import * as Y from 'yjs';

import type { News, Run, Whose } from './runs.ts';
import type { Work } from './work.ts';

/** A room that knows more client ids than this takes no new ones that nobody owns: all must be told of each at every return. */
const MOST_KNOWN = 20_000;

/** Finds out, once for all that an update brings, how to tell whose a client id is. */
export function sorter(news: News, work: Work): (client: number) => Whose {
	const { device, declared, isAnswer, ownerOf } = work;
	const nobodys = [...news.keys()].filter((client) => ownerOf(client) === undefined);
	const word = firstWord(nobodys, news, work);
	const own = nobodys.filter((client) => declared.has(client) || client === word);
	const mine = new Set(own.slice(0, work.mayOwn));
	return (client) => {
		const owner = ownerOf(client);
		if (owner !== undefined) return owner === device ? 'mine' : 'foreign';
		if (mine.has(client)) return 'mine';
		if (!isAnswer) return 'foreign';
		return isMissing(client, work) ? 'carried' : 'nobodys';
	};
}

/** How many client ids an update brings that nobody owns and the room has never seen. */
export function strangersIn(runs: ReadonlyMap<number, Run>, { doc, ownerOf }: Work): number {
	return [...runs.values()].filter(
		({ client, whose }) =>
			whose !== 'mine' && ownerOf(client) === undefined && Y.getState(doc.store, client) === 0
	).length;
}

/** Whether a room that lost its data may want what is said in this id's name. */
function isMissing(client: number, { doc, deskAnswered }: Work): boolean {
	if (deskAnswered) return false;
	return doc.store.clients.size <= MOST_KNOWN || doc.store.clients.has(client);
}

/**
 * An ordinary Yjs client says nothing of its ids: one nobody has written as is its own when it does, also when it wrote before it
 * came. Nobody begins with what is gone already, so a hole or an empty struct is no first word.
 */
function firstWord(nobodys: readonly number[], news: News, work: Work): number | undefined {
	const [client, other] = nobodys;
	if (work.declared.size > 0 || client === undefined || other !== undefined) return undefined;
	const first = news.get(client)?.[0];
	const isBeginning = work.deskAnswered && first?.id.clock === 0;
	return first instanceof Y.Item && (isBeginning || !work.isAnswer) ? client : undefined;
}

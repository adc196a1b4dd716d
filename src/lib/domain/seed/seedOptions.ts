import { textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { isId } from '../shared/ids.ts';
import type { Option } from '../votes/round.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { rowsOf, type Sowing } from './sowing.ts';

/**
 * What a round of the seed was about. A round names its options only through its ballots and its result, so
 * both are read, and the options stand in the order of the activities they name.
 */
export function optionsOf(sowing: Sowing, round: Row, roundId: string): Option[] {
	const named = namedIn(round);
	const options = rowsOf(sowing, 'activities').flatMap((value): Option[] => {
		const row = rowIn(value) ?? {};
		const [ref, label] = [sowing.ids.of(row['id']), textIn(row['name'])];
		const id = optionId(roundId, row['id']);
		if (!ref || !label || !isId(id) || !named.has(row['id'])) return [];
		const cost = wholeIn(row['cost'], 0, 1e13);
		return [{ id, ref, label, ...(cost !== undefined && { cost }) }];
	});
	return options.filter(({ id }, at) => options.findIndex((other) => other.id === id) === at);
}

/** The id of an option of a round, from the id of what it names. */
export function optionId(roundId: string, named: unknown): string {
	return typeof named === 'string' ? `${roundId}-${named}` : '';
}

/** The dots of one ballot, keyed as the seed keys them. */
export function dotsIn(ballot: unknown): Row | undefined {
	return rowIn(listIn(ballot)[2]);
}

function namedIn(round: Row): Set<unknown> {
	const inBallots = listIn(round['ballots']).flatMap((ballot) => Object.keys(dotsIn(ballot) ?? {}));
	const inResult = listIn(round['result']).map((row) => rowIn(row)?.['option']);
	return new Set<unknown>([...inBallots, ...inResult]);
}

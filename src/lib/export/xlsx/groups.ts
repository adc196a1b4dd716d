import { bidangName } from '#lib/domain/actions/bidang.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { planTable, type Group } from '#lib/domain/actions/table.ts';

import type { Source } from './sheet.ts';

/** Some lines of the plan under one heading, with the words of their subtotal. */
export interface Block {
	heading?: string;
	subtotal?: string;
	activities: readonly Activity[];
}

/** The blocks of this year's plan, or of everything beside it. A plan that knows no fields of work is one block. */
export function blocksOf(
	source: Source,
	which: 'plan' | 'waiting',
	activities: readonly Activity[]
): Block[] {
	const isPlan = which === 'plan';
	const groups = planTable(activities).groups.filter(({ list }) => (list === 'RKP') === isPlan);
	const [only] = groups;
	if (isPlan && groups.length === 1 && only && only.bidang === undefined) {
		return [{ activities: only.activities }];
	}
	return groups.map((group) => ({
		...(isPlan ? fieldWords(source, group) : listWords(source, group, groups.length > 1)),
		activities: group.activities
	}));
}

function fieldWords({ words }: Source, { bidang }: Group) {
	return bidang === undefined
		? { heading: words.noBidang, subtotal: words.subtotal('–') }
		: {
				heading: words.field(bidang, bidangName(bidang, words.language)),
				subtotal: words.subtotal(String(bidang))
			};
}

/** A list that stands alone has the total for its sum. */
function listWords({ words }: Source, { list }: Group, isOneOfMany: boolean) {
	const name = words.lists[list];
	return { heading: name, ...(isOneOfMany && { subtotal: `${words.total} – ${name}` }) };
}

import type { Option } from '#lib/domain/votes/round.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { refOf, type Choice } from '../choices.ts';

/** What is on the list as an option of a decision. One typed for this question has no record to point at. */
export function optionOf({ key, label, cost }: Choice, session: Session): Option {
	const { ideas, clusters, problems, objectives, strategies, activities } = session.plan;
	const roots = [ideas, clusters, problems, objectives, strategies, activities];
	const ref = refOf(key);
	const isRecord = roots.some((root) => root.has(ref));
	const { id } = session.stamp();
	return { id, ref: isRecord ? ref : '', label, ...(cost !== undefined && { cost }) };
}

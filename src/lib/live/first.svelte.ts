import { ideasOf, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What a phone's first screens read: gathering and ideas. The rest is in `later`, which a phone fetches after them. */
export function firstOf(plan: Plan) {
	const { meta, members, ideas, supports } = plan;
	return {
		meeting: new Live(watch(meta), () => meetingOf(plan)),
		begun: new Live(watch(meta), () => ({ yes: meta.has('version'), newer: plan.isNewer })),
		members: new Live(watch(members), () => membersOf(plan)),
		ideas: new Live(watch(ideas), () => ideasOf(plan)),
		openIdeas: new Live(watch(ideas), () => openIdeasOf(plan)),
		supporters: new Live(watch(ideas, supports), () => supportersOf(plan))
	};
}

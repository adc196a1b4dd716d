import { meetingOf, moveTo } from '#lib/domain/meeting/meeting.ts';
import { arrive, membersOf } from '#lib/domain/meeting/members.ts';
import { STEPS } from '#lib/domain/method.ts';

import type { Part } from '../turn.ts';

export const meeting: Part = {
	moves: {
		moveTo: ({ plan, oneOf, by }) => moveTo(plan, oneOf(STEPS), by),
		arrive: ({ plan, oneOf, stamp }) =>
			arrive(plan, { picture: 'bird', colour: oneOf(['red', 'blue']) }, stamp())
	},
	seen: (plan) => [meetingOf(plan), membersOf(plan)]
};

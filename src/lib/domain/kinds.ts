import * as actions from './actions/kinds.ts';
import * as people from './actions/peopleKinds.ts';
import { DRAWINGS, DRAWN } from './drawing/kinds.ts';
import { CHOICES } from './ideas/kinds.ts';
import { AGENDA, ATTENDANCE, MOODS, QUORUM_STEPS, SITTINGS, TURNS } from './meeting/kinds.ts';
import { SPLITS, TEAMS } from './meeting/groups/kinds.ts';
import * as monitoring from './monitoring/kinds.ts';
import { ASSUMPTIONS, CRITERIA, STRATEGIES } from './objectives/kinds.ts';
import type { Kind } from './shared/kinds.ts';

/** Every kind of record that is one table of fields, by its root. The older ones, from ideas to progress, have readers of their own. */
export const KINDS: readonly Kind[] = [
	SITTINGS,
	AGENDA,
	QUORUM_STEPS,
	ATTENDANCE,
	TURNS,
	MOODS,
	SPLITS,
	TEAMS,
	DRAWINGS,
	DRAWN,
	CHOICES,
	ASSUMPTIONS,
	CRITERIA,
	STRATEGIES,
	actions.BUDGET_LINES,
	actions.CEILINGS,
	actions.RESERVATIONS,
	actions.EARMARKS,
	actions.INDICATORS,
	actions.RISKS,
	people.FOLLOW_UPS,
	people.REFERRALS,
	people.STAKEHOLDERS,
	people.TRAININGS,
	actions.APPROVALS,
	actions.REVISIONS,
	monitoring.READINGS,
	monitoring.SATISFACTION,
	monitoring.STORIES,
	monitoring.LESSONS,
	monitoring.HANDOVER,
	monitoring.CARRIED
];

import type { Plan } from '../plan.ts';
import type { PersonId } from '../shared/ids.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import { STAGES, STAKEHOLDERS, TAKES_PART, type Stakeholder } from './peopleKinds.ts';

export type Stage = (typeof STAGES)[number];
export type TakesPart = (typeof TAKES_PART)[number];

/** The four fields of the grid of power and interest (section 1.12). */
export const QUADRANTS = ['closely', 'satisfied', 'informed', 'monitor'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/**
 * What planners forget: who has much at stake and little power needs protection and a seat; whoever is harmed and
 * powerful is talked to first.
 */
export type Reminder = 'seat' | 'talk-first';

/** A stakeholder in the grid. Without both scores there is no place in it yet. */
export interface StakeholderRow extends Stakeholder {
	quadrant?: Quadrant;
	reminder?: Reminder;
}

/** From the middle of the scale on it counts as high: one too many at the table is the smaller mistake. */
export const HIGH = 3;

/** Says how a stakeholder takes part in a stage, or that it does not. Other stages stay as they are. */
export function involve(
	plan: Plan,
	id: string,
	stage: Stage,
	how: TakesPart | undefined,
	person: PersonId
): Result<string, RecordRefusal> {
	const row = rowOf(plan, STAKEHOLDERS, id);
	if (!row) return refuse('no-such-record');
	if (!STAGES.includes(stage) || (how && !TAKES_PART.includes(how))) return refuse('not-a-choice');
	const others = Object.entries(row.takesPart ?? {}).filter(([known]) => known !== stage);
	const cell = how ? [[stage, TAKES_PART.indexOf(how)] as const] : [];
	return setIn(
		plan,
		STAKEHOLDERS,
		id,
		{ takesPart: Object.fromEntries([...others, ...cell]) },
		person
	);
}

/** Every stakeholder with its field of the grid and what must not be forgotten about it. */
export function stakeholdersOf(plan: Plan): StakeholderRow[] {
	return rowsOf(plan, STAKEHOLDERS).map((each) => {
		const quadrant = quadrantOf(each);
		const reminder = quadrant && reminderOf(each);
		return { ...each, ...(quadrant && { quadrant }), ...(reminder && { reminder }) };
	});
}

/** The participation matrix: for each stakeholder how it takes part in each stage, where that was said. */
export function participationOf(
	plan: Plan
): { stakeholder: string; name: string; stages: Partial<Record<Stage, TakesPart>> }[] {
	return rowsOf(plan, STAKEHOLDERS).map(({ id, name, takesPart = {} }) => ({
		stakeholder: id,
		name,
		stages: Object.fromEntries(
			STAGES.flatMap((stage) => {
				const how = TAKES_PART[takesPart[stage] ?? -1];
				return how ? [[stage, how]] : [];
			})
		)
	}));
}

/** True when a stakeholder is asked and not only told, in any stage. */
export function hasASeat({ takesPart = {} }: Stakeholder): boolean {
	return STAGES.some((stage) => (takesPart[stage] ?? 0) > 0);
}

function quadrantOf({ power, interest }: Stakeholder): Quadrant | undefined {
	if (power === undefined || interest === undefined) return undefined;
	if (power >= HIGH) return interest >= HIGH ? 'closely' : 'satisfied';
	return interest >= HIGH ? 'informed' : 'monitor';
}

function reminderOf({ power = 0, interest = 0, harmedBy }: Stakeholder): Reminder | undefined {
	if (power >= HIGH) return harmedBy === undefined ? undefined : 'talk-first';
	return interest >= HIGH ? 'seat' : undefined;
}

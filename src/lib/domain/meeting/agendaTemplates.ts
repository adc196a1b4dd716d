import type { Step } from '../method.ts';
import type { SITTING_TYPES } from './kinds.ts';

/** One point of a template: what it is called in the messages, where it takes the room, and its minutes. */
export interface TemplatePoint {
	/** Its title and what is said aloud are `agenda.point.<name>` and `agenda.say.<name>`. */
	readonly name: (typeof POINT_NAMES)[number];
	readonly step: Step;
	readonly minutes: number;
	/** What it brings onto the wall beside its step (LEAD-40). */
	readonly shows?: 'past';
}

/** What a group can walk through in one sitting. */
export interface AgendaTemplate {
	readonly name: (typeof TEMPLATE_NAMES)[number];
	readonly type: (typeof SITTING_TYPES)[number];
	readonly points: readonly TemplatePoint[];
}

export const TEMPLATE_NAMES = ['village', 'women', 'hamlet', 'review'] as const;

export const POINT_NAMES = [
	'welcome',
	'lastYear',
	'ideas',
	'groups',
	'together',
	'needs',
	'problems',
	'objectives',
	'votes',
	'actions',
	'progress',
	'lessons',
	'close'
] as const;

const point = (name: TemplatePoint['name'], step: Step, minutes: number): TemplatePoint => ({
	name,
	step,
	minutes
});

/**
 * The agendas a facilitator can begin with (LEAD-1): a village meeting of three hours, and shorter ones for women, a
 * hamlet, and for looking at what became of the plan. Each gives a point at most 40 minutes: nobody listens longer.
 * A closing stands where what was agreed can be read (LEAD-36).
 */
export const AGENDA_TEMPLATES: readonly AgendaTemplate[] = [
	{
		name: 'village',
		type: 'village',
		points: [
			point('welcome', 'meeting', 15),
			// There the desk has what became of each idea, and shows it to the room (YEAR-20).
			{ ...point('lastYear', 'meeting', 15), shows: 'past' },
			point('ideas', 'ideas', 30),
			point('problems', 'problems', 35),
			point('objectives', 'objectives', 25),
			point('votes', 'votes', 25),
			point('actions', 'actions', 25),
			point('close', 'actions', 10)
		]
	},
	{
		name: 'women',
		type: 'women_only',
		points: [
			point('welcome', 'meeting', 10),
			point('needs', 'ideas', 30),
			point('problems', 'problems', 20),
			point('votes', 'votes', 20),
			point('close', 'votes', 10)
		]
	},
	{
		name: 'hamlet',
		type: 'hamlet',
		points: [
			point('welcome', 'meeting', 10),
			// Small groups first: there the quiet ones speak (section 4).
			point('groups', 'ideas', 20),
			point('together', 'ideas', 15),
			point('problems', 'problems', 20),
			point('votes', 'votes', 20),
			point('close', 'votes', 5)
		]
	},
	{
		name: 'review',
		type: 'review',
		points: [
			point('welcome', 'meeting', 10),
			point('progress', 'monitoring', 40),
			point('lessons', 'monitoring', 30),
			point('actions', 'actions', 30),
			point('close', 'actions', 10)
		]
	}
];

/** The templates for a plan: one that comes after no other has no last year to ask about (LEAD-33). */
export function agendaTemplates(hasLastYear: boolean): readonly AgendaTemplate[] {
	if (hasLastYear) return AGENDA_TEMPLATES;
	return AGENDA_TEMPLATES.map((template) => ({
		...template,
		points: template.points.filter(({ name }) => name !== 'lastYear')
	}));
}

/** How many minutes points take together. */
export function minutesOf(points: readonly { readonly minutes?: number | undefined }[]): number {
	return points.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
}

import { moment, notes, oneOf, place, ref, text, whole } from '../../shared/field.ts';
import { kind, type RowOf } from '../../shared/kinds.ts';

/** How people were told apart: where they live, what they said of themselves, by chance, or one by one. */
export const SPLIT_BY = ['hamlet', 'tags', 'chance', 'hand'] as const;
export type SplitBy = (typeof SPLIT_BY)[number];

/** What a group is known by from far away, beside its name: no two of one split are the same. */
export const TEAM_PICTURES = [
	'sun',
	'leaf',
	'fish',
	'flower',
	'moon',
	'mountain',
	'bird',
	'star'
] as const;
export type TeamPicture = (typeof TEAM_PICTURES)[number];

/** Whom a group is for, where people are told apart by what they said of themselves. */
export const TAKES = ['women', 'men', 'youth'] as const;
export type Takes = (typeof TAKES)[number];

/** The people of a sitting in groups for a while, until they are together again. */
export const SPLITS = kind(
	'splits',
	{
		sitting: ref('sittings'),
		by: oneOf(...SPLIT_BY),
		/** Who was put where by chance or by hand. Of who chose by tags nothing is here (GROUP-2). */
		placed: notes(64),
		/** When everybody was together again, and when all groups had told. */
		mergedAt: moment(),
		doneAt: moment()
	},
	['by']
);
export type Split = RowOf<typeof SPLITS>;

/** One group of a split. Code calls it a team: a group of ideas is a cluster, and of people in numbers a group. */
export const TEAMS = kind(
	'teams',
	{
		split: ref('splits'),
		name: text(60),
		picture: oneOf(...TEAM_PICTURES),
		/** What it is to write down. */
		task: text(200),
		takes: oneOf(...TAKES),
		hamlet: text(60),
		/** How many sit in it without a phone: a scribe writes for them. */
		withoutPhone: whole(0, 1000),
		order: place()
	},
	['split', 'name', 'picture']
);
export type Team = RowOf<typeof TEAMS>;

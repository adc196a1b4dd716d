import { recall, remember } from './settings.ts';
import { teamHere, type Tags } from './tags.ts';

// Apart from `tags.ts`: sending the first idea needs none of it, and a phone's first piece is full.

/** Keeps the tags; none at all is an answer too, and is not asked again. */
export function keepTags(plan: string, { sex, group, hamlet }: Tags): void {
	const said = { ...(sex && { sex }), ...(group && { group }), ...(hamlet && { hamlet }) };
	remember(`tags.${plan}`, JSON.stringify(said));
}

/** Whether the question was answered, also by leaving it out. */
export function isAsked(plan: string): boolean {
	return recall(`tags.${plan}`) !== undefined;
}

/** Lets what is written go with a group, or with none: while all are together, and until somebody has chosen. */
export function keepTeam(plan: string, team?: string): void {
	teamHere[plan] = team ? { team } : {};
}

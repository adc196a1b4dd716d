import { recall, remember } from './settings.ts';
import type { Tags } from './tags.ts';

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

/** The group this phone is in; nothing while all are together. */
export function teamHere(plan: string): string | undefined {
	return recall(`team.${plan}`);
}

/** Keeps the group this phone is in, until all are together again. */
export function keepTeam(plan: string, team = ''): void {
	remember(`team.${plan}`, team);
}

import { recall, remember } from './settings.ts';

/** What somebody may say of themselves, once and if they like. It is sent with ideas, and with nothing else. */
export interface Tags {
	sex?: 'M' | 'F';
	/** Groups in the meeting's own words, with commas between them. */
	group?: string;
	hamlet?: string;
}

/**
 * The tags of whoever holds this phone, for one plan. They stay on the phone and go along with each idea, so that the
 * room can count whose voices it has heard; who came in by which picture never bears them (ARRIVE-10).
 */
export function tagsHere(plan: string): Tags {
	try {
		return JSON.parse(recall(`tags.${plan}`) ?? '{}') as Tags;
	} catch {
		return {}; // somebody else wrote under this name
	}
}

/** Keeps the tags; none at all is an answer too, and is not asked again. */
export function keepTags(plan: string, { sex, group, hamlet }: Tags): void {
	const said = { ...(sex && { sex }), ...(group && { group }), ...(hamlet && { hamlet }) };
	remember(`tags.${plan}`, JSON.stringify(said));
}

/** Whether the question was answered, also by leaving it out. */
export function isAsked(plan: string): boolean {
	return recall(`tags.${plan}`) !== undefined;
}

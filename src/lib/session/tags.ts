import { recall } from './settings.ts';

/** What somebody may say of themselves, once and if they like. It is sent with ideas, and with nothing else. */
export interface Tags {
	sex?: 'M' | 'F';
	/** Groups in the meeting's own words, with commas between them. */
	group?: string;
	hamlet?: string;
	/** The group this phone is in for a while (GROUP-5): not said of oneself, and gone when all are together again. */
	team?: string;
}

/** The group this phone is in, by plan. No disk keeps it: a page that is opened again hears first which split there is (GROUP-5). */
export const teamHere: Record<string, Pick<Tags, 'team'>> = {};

/**
 * The tags of whoever holds this phone, for one plan. They stay on the phone and go along with each idea, so that the
 * room can count whose voices it has heard; who came in by which picture never bears them (ARRIVE-10).
 */
export function tagsHere(plan: string): Tags {
	try {
		return { ...(JSON.parse(recall(`tags.${plan}`) ?? '{}') as Tags), ...teamHere[plan] };
	} catch {
		return {}; // somebody else wrote under this name
	}
}

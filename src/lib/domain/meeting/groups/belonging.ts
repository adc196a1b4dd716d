import { isId, type PersonId } from '../../shared/ids.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { latest, put, type AnswerBox, type AnswerRefusal } from '../answers.ts';
import { SMALLEST_SHOWN } from '../compass.ts';
import type { Team } from './kinds.ts';

/** What the holder of a phone said of themselves, as far as groups are told apart by it. It never leaves the phone for this. */
export interface Telling {
	sex?: 'F' | 'M';
	isYoung?: boolean;
	hamlet?: string;
}

/** What a hamlet is called without saying that it is one: "Dusun Wetan" is the one people call Wetan. */
export function hamletIn(name: string): string {
	return name.trim().replace(/^dusun\s+/i, '');
}

/** Whether two people mean the same hamlet. */
export function isSameHamlet(one = '', other = ''): boolean {
	const home = hamletIn(one).toLowerCase();
	return home !== '' && home === hamletIn(other).toLowerCase();
}

/**
 * The group a phone belongs to by what its holder said of themselves; nothing where they said nothing that counts
 * here. Youth goes before women and men: it is the smaller circle (GROUP-2).
 */
export function teamFor(
	teams: readonly Team[],
	{ sex, isYoung, hamlet }: Telling
): Team | undefined {
	const taking = (takes: Team['takes']) => teams.find((team) => team.takes === takes);
	return (
		teams.find((team) => isSameHamlet(team.hamlet, hamlet)) ??
		(isYoung ? taking('youth') : undefined) ??
		(sex && taking(sex === 'F' ? 'women' : 'men'))
	);
}

/**
 * Tells which group a phone is in, under a random id that this phone made for this split: no person stands beside it,
 * and no other phone receives it (GROUP-2). Told again, it has moved.
 */
export function tellTeam(
	box: AnswerBox,
	{ split, token, team }: { split: string; token: string; team: string },
	person: PersonId
): Result<string, AnswerRefusal> {
	if (!isId(split) || !isId(token) || !isId(team)) return refuse('no-such-record');
	const key = `${split}.${token}`;
	if (latest(box, 'teams', key).get(key) !== team) put(box, 'teams', key, team, person);
	return done(team);
}

/** How many phones are in each group of a split. On a phone only itself. */
export function phonesIn(box: AnswerBox, split: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const team of latest(box, 'teams', `${split}.`).values()) {
		if (isId(team)) counts.set(team, (counts.get(team) ?? 0) + 1);
	}
	return counts;
}

/** A group and its people: those of phones, and those a scribe writes for. */
export interface Peopled extends Team {
	phones: number;
	people: number;
	/** Fewer than five: its name stands at no idea but at the desk's, so that nobody is found by it (GROUP-6). */
	isSmall: boolean;
}

/** Groups with how many people are in each. */
export function peopled(teams: readonly Team[], phones: ReadonlyMap<string, number>): Peopled[] {
	return teams.map((team) => {
		const here = phones.get(team.id) ?? 0;
		const people = here + (team.withoutPhone ?? 0);
		return { ...team, phones: here, people, isSmall: people < SMALLEST_SHOWN };
	});
}

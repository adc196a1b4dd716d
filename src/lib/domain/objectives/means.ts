import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { countedLinks } from '../problems/links.ts';
import { leadsTo, type Arrow } from '../problems/paths.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { isId, type ObjectiveId, type PersonId } from '../shared/ids.ts';
import { lastPlace } from '../shared/order.ts';
import { byOrder, placeIn } from '../shared/placed.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { homesIn } from './homes.ts';
import { wordedOf, writeWording } from './wordings.ts';

/** "With that we get there." Both ends are cards of the objective tree, worded already or not. */
export interface Means {
	means: string;
	end: string;
}

/** A link that people drew. Its key holds both ends, so that linking twice is linking once. */
export interface MeansLink extends Means {
	id: string;
	order: string;
}

export type MeansRefusal = PlanRefusal | 'no-such-objective' | 'would-loop';

/** True for a card of the objective tree: what is done, or is a means, may serve it. */
export function isAim(plan: Plan, id: string): boolean {
	return [...wordedOf(plan), ...problemsOf(plan)].some((card) => card.id === id);
}

/**
 * Says that one thing helps to reach another, beside what follows from the problem tree (O4). Both may be
 * objectives, added means, or problems that are not turned over yet.
 */
export function linkMeans(
	plan: Plan,
	means: string,
	end: string,
	person: PersonId
): Result<string, MeansRefusal> {
	if (![means, end].every((id) => isAim(plan, id))) return refuse('no-such-objective');
	const key = `${means}>${end}`;
	const drawn = meansOf(plan);
	const arrows: Arrow[] = [
		...countedLinks(plan),
		...drawn.map((each) => ({ cause: each.means, effect: each.end }))
	];
	if (arrows.some(({ cause, effect }) => cause === means && effect === end)) return done(key);
	if (leadsTo(arrows, end, means)) return refuse('would-loop');
	const order = lastPlace(drawn.filter((each) => each.end === end));
	return change(plan, person, () => (plan.means.set(key, { order }), key));
}

/** Writes one more means for an end, because read aloud something was missing (O4, O6): the means and its link at once. */
export function addMeansFor(
	plan: Plan,
	text: string,
	end: string,
	stamp: Stamp
): Result<ObjectiveId, MeansRefusal | WordsRefusal> {
	if (!isAim(plan, end)) return refuse('no-such-objective');
	const words = sentence(text);
	if (!words.ok) return words;
	const order = lastPlace(meansOf(plan).filter((each) => each.end === end));
	return change(plan, stamp.by, () => {
		writeWording(plan, stamp, { text: words.value });
		plan.means.set(`${stamp.id}>${end}`, { order });
		return stamp.id;
	});
}

/** Takes away a link that people drew. One that follows from the problem tree is cut there. */
export function unlinkMeans(
	plan: Plan,
	key: string,
	person: PersonId
): Result<string, MeansRefusal> {
	const home = homesIn(plan);
	const keys = [...plan.means.keys()].filter((each) => each.split('>').map(home).join('>') === key);
	if (keys.length === 0) return done(key);
	return change(plan, person, () => {
		for (const each of keys) plan.means.delete(each);
		return key;
	});
}

/** Every link that people drew from a means to an end, in their order. Those of cards that became one are one. */
export function meansOf(plan: Plan): MeansLink[] {
	const home = homesIn(plan);
	const links = new Map<string, MeansLink>();
	for (const [key, raw] of plan.means.entries()) {
		const link = readLink(key.split('>').map(home), raw);
		const known = link && links.get(link.id);
		if (link && (!known || link.order < known.order)) links.set(link.id, link);
	}
	return [...links.values()].sort(byOrder);
}

function readLink([means, end, ...rest]: string[], raw: unknown): MeansLink | undefined {
	if (!isId(means) || !isId(end) || means === end) return undefined;
	if (rest.length > 0 || typeof raw !== 'object' || raw === null) return undefined;
	const order = placeIn((raw as Record<string, unknown>)['order']);
	return { id: `${means}>${end}`, means, end, order };
}

import { SITTINGS } from '../meeting/kinds.ts';
import type { Plan } from '../plan.ts';
import type { IdeaId } from '../shared/ids.ts';
import { rememberedOver } from '../shared/rememberedOver.ts';
import { binnedRowsOf, rowsOf } from '../shared/rows.ts';
import { byTime, compare } from '../shared/stamp.ts';
import { fullIdeasOf, type FullIdea } from './full.ts';

/**
 * What each numbered idea is called in the hall. Two places apart may give one number twice. Given in two sittings, it is
 * said with the sitting: `27 Krajan`; given twice in one, one idea is `27` and the other `27b`, by their ids.
 */
export function spokenNumbersOf(plan: Plan): ReadonlyMap<IdeaId, string> {
	return rememberedOver([plan.ideas, plan.sittings], spokenNumbersOf, () =>
		labelled(plan, fullIdeasOf(plan))
	);
}

/**
 * The ideas somebody may mean by "27", "27b" or "number 27, Krajan": the likeliest first. One that two sittings numbered
 * apart answers to both its numbers; a private one answers to none.
 */
export function ideasCalled(plan: Plan, said: string): FullIdea[] {
	const [, digits = '', rest = ''] = /(\d+)(.*)/su.exec(said) ?? [];
	const all = fullIdeasOf(plan);
	const labels = labelled(plan, all);
	const ideas = all.filter(
		({ status, number = {} }) =>
			status !== 'private' && Object.values(number).includes(Number(digits))
	);
	const label = ({ id }: FullIdea) => bare(labels.get(id) ?? '');
	const exactFirst = (wanted: string) =>
		[...ideas].sort((a, b) => Number(label(b) === wanted) - Number(label(a) === wanted));
	if (bare(rest) === '') return exactFirst(`${Number(digits)}`);
	const meant = ideas.filter((idea) => label(idea).startsWith(bare(digits + rest)));
	return meant.length > 0 ? meant : exactFirst(`${Number(digits)}`);
}

function labelled(plan: Plan, ideas: readonly FullIdea[]): Map<IdeaId, string> {
	const labels = new Map<IdeaId, string>();
	for (const [number, places] of claims(plan, ideas)) {
		for (const [name, claimants] of places) {
			const where = places.size > 1 && name !== '' ? ` ${name}` : '';
			claimants.sort((a, b) => compare(a.id, b.id));
			claimants.forEach(({ id }, at) => labels.set(id, `${number}${letter(at)}${where}`));
		}
	}
	return labels;
}

/** Who claims each number, by the name of the sitting that gave it: the first sitting that gave the idea one. */
function claims(plan: Plan, ideas: readonly FullIdea[]): Map<number, Map<string, FullIdea[]>> {
	const names = sittingNames(plan);
	const order = [...names.keys()];
	const rank = (sitting: string) => (names.has(sitting) ? order.indexOf(sitting) : order.length);
	const claims = new Map<number, Map<string, FullIdea[]>>();
	for (const idea of ideas) {
		const given = Object.entries(idea.number ?? {});
		const [first] = given.sort(([a], [b]) => rank(a) - rank(b));
		if (!first) continue;
		const [sitting, number] = first;
		const name = names.get(sitting) ?? '';
		const places = claims.get(number) ?? new Map<string, FullIdea[]>();
		claims.set(number, places.set(name, [...(places.get(name) ?? []), idea]));
	}
	return claims;
}

/** A short name for each sitting, oldest first, and none twice: where it was, or what people call it. */
function sittingNames(plan: Plan): Map<string, string> {
	const names = new Map<string, string>();
	const taken = new Set(['']);
	for (const sitting of [...rowsOf(plan, SITTINGS), ...binnedRowsOf(plan, SITTINGS)].sort(byTime)) {
		const { id, hamlet, called, title, start } = sitting;
		const short = [...(hamlet ?? called ?? title ?? start?.slice(0, 10) ?? '')]
			.slice(0, 24)
			.join('');
		let name = short;
		for (let count = 2; taken.has(name); count++) name = `${short} ${count}`.trim();
		names.set(id, name);
		taken.add(name);
	}
	return names;
}

/** Nothing, b, c … z, z26 … */
function letter(at: number): string {
	return at === 0 ? '' : at < 26 ? String.fromCharCode(97 + at) : `z${at}`;
}

/** Letters and digits only, as one says them. */
function bare(label: string): string {
	return label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

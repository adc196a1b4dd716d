import { compare } from '../shared/stamp.ts';
import { ACTS, GROUPS, type Act, type Group, type Part } from './answers.ts';

/** A group of fewer people is never shown: in a small one everybody could be found (LEAD-21). */
export const SMALLEST_SHOWN = 5;

/** How much less than the room a group must have taken part before anybody is nudged: a fifth. */
const NUDGE = 0.2;

/** One group of five or more, and how many of it did what. */
export interface GroupPart {
	/** One of the groups people may name, or a hamlet by its name. */
	group: Group | { hamlet: string };
	people: number;
	did: Record<Act, number>;
}

/** How the groups of a room take part, and the one thing to do about it. */
export interface Compass {
	/** People who said which groups they belong to. */
	told: number;
	groups: GroupPart[];
	/** Groups that are too small to be shown. */
	small: number;
	prompt?: { group: GroupPart['group']; act: Act };
}

/**
 * Who takes part, by group and never by name (LEAD-21). The prompt names the group that is furthest behind the room,
 * when it is a fifth of its people behind (LEAD-22).
 */
export function compass(told: readonly Part[]): Compass {
	const groups = groupsOf(told).filter(({ people }) => people > 0);
	const shown = groups.filter(({ people }) => people >= SMALLEST_SHOWN);
	const prompt = furthestBehind(shown, partOf('women', told));
	return {
		told: told.length,
		groups: shown,
		small: groups.length - shown.length,
		...(prompt && { prompt })
	};
}

function groupsOf(told: readonly Part[]): GroupPart[] {
	const hamlets = [...new Set(told.flatMap(({ hamlet }) => hamlet ?? []))];
	return [
		...GROUPS.map((group) =>
			partOf(
				group,
				told.filter(({ groups }) => groups.includes(group))
			)
		),
		...hamlets.sort(compare).map((hamlet) =>
			partOf(
				{ hamlet },
				told.filter((part) => part.hamlet === hamlet)
			)
		)
	];
}

function partOf(group: GroupPart['group'], people: readonly Part[]): GroupPart {
	const counted = ACTS.map((act) => [act, people.filter(({ did }) => did.includes(act)).length]);
	return {
		group,
		people: people.length,
		did: Object.fromEntries(counted) as GroupPart['did']
	};
}

function furthestBehind(parts: readonly GroupPart[], room: GroupPart): Compass['prompt'] {
	const behind = parts.flatMap((part) =>
		ACTS.flatMap((act) => {
			const gap = shareOf(room, act) - shareOf(part, act);
			return gap >= NUDGE ? [{ group: part.group, act, gap }] : [];
		})
	);
	const [worst] = behind.sort((a, b) => b.gap - a.gap);
	return worst && { group: worst.group, act: worst.act };
}

function shareOf({ people, did }: GroupPart, act: Act): number {
	return did[act] / Math.max(1, people);
}

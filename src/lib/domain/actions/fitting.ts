import type { Plan } from '../plan.ts';
import type { Money } from '../shared/money.ts';
import { ceilingsOf } from './ceilings.ts';
import type { Share } from './details.ts';
import { SELF_HELP } from './funding.ts';

/** What wants money: a line of the plan, or an option that may become one. */
export interface Wanting {
	cost?: Money;
	funding: readonly Share[];
}

/** What there is to give: of each source, and where one ceiling was given for all, altogether. */
export interface Limits {
	bySource: ReadonlyMap<string, Money>;
	whole?: Money;
}

/** Why a line is outside: too little is left, the source gives nothing here, or the line before the cut did not fit. */
export interface Outside<T> {
	item: T;
	why: 'over-ceiling' | 'no-ceiling' | 'after-the-cut';
	/** The source it failed at, unless it was the whole plan's ceiling, and what was left there. */
	source?: string;
	left: Money;
}

export interface Fitted<T> {
	inside: T[];
	outside: Outside<T>[];
	/** What is left of each source, and altogether. */
	left: Limits;
}

/** The money there is to choose with: ceilings less what is reserved. */
export function limitsOf(plan: Plan): Limits {
	const { sources, whole } = ceilingsOf(plan);
	const given = sources.flatMap(({ source, available }) =>
		available === undefined ? [] : [[source, available] as const]
	);
	return { bySource: new Map(given), ...(whole && { whole: whole.ceiling - whole.reserved }) };
}

/**
 * What if money were given out in this order? Each line takes from its sources if all of them have enough. `skip`
 * passes over what does not fit and goes on; `stop` gives nothing more of a source after the first line it could not
 * pay: which of the two is for the group to say beforehand (section 1.7). What residents give themselves has no
 * ceiling. Nothing is written.
 */
export function fitting<T extends Wanting>(
	inOrder: readonly T[],
	{ bySource, whole }: Limits,
	how: 'skip' | 'stop'
): Fitted<T> {
	const left = new Map(whole === undefined ? bySource : [...bySource, [WHOLE, whole]]);
	const isFree = (source: string) => FREE.includes(source) || bySource.size === 0;
	const closed = new Set<string>();
	const inside: T[] = [];
	const outside: Outside<T>[] = [];
	for (const item of inOrder) {
		const claims = [...item.funding, { source: WHOLE, amount: item.cost ?? 0 }].filter(
			({ source }) => left.has(source) || !isFree(source)
		);
		const failed = claims.find(
			({ source, amount }) => closed.has(source) || amount > (left.get(source) ?? -1)
		);
		if (failed) outside.push({ item, ...reason(failed.source, left, closed) });
		else inside.push(item);
		if (failed && how === 'stop' && left.has(failed.source)) closed.add(failed.source);
		if (!failed) for (const { source, amount } of claims) take(left, source, amount);
	}
	return { inside, outside, left: limitsIn(left) };
}

/** The name the whole plan's ceiling goes by among those of the sources. */
const WHOLE = '';
/** What has no ceiling unless one was given. */
const FREE = [SELF_HELP, WHOLE];

function reason(
	source: string,
	left: ReadonlyMap<string, Money>,
	closed: ReadonlySet<string>
): Omit<Outside<unknown>, 'item'> {
	const has = left.get(source);
	const why =
		has === undefined ? 'no-ceiling' : closed.has(source) ? 'after-the-cut' : 'over-ceiling';
	return { why, left: has ?? 0, ...(source !== WHOLE && { source }) };
}

function take(left: Map<string, Money>, source: string, amount: Money): void {
	left.set(source, (left.get(source) ?? 0) - amount);
}

function limitsIn(left: ReadonlyMap<string, Money>): Limits {
	const bySource = new Map([...left].filter(([source]) => source !== WHOLE));
	const whole = left.get(WHOLE);
	return { bySource, ...(whole !== undefined && { whole }) };
}

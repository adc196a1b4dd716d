import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[^\s"\\]{1,64}$/, 'an id: 1 to 64 letters without spaces'));
const whole = v.pipe(v.number(), v.safeInteger('a whole number'));
const amount = v.pipe(whole, v.minValue(0, 'not below zero'));

const item = v.strictObject({ id, label: v.optional(v.string(), ''), cost: v.optional(amount) });

const criterion = v.strictObject({
	name: v.pipe(v.string(), v.nonEmpty()),
	weight: v.optional(v.pipe(whole, v.minValue(1)), 1),
	lowIsGood: v.optional(v.boolean(), false)
});

/** How many ballots were exactly like this one; one unless said. */
const count = v.optional(v.pipe(whole, v.minValue(1), v.maxValue(1_000_000)), 1);

const common = {
	format: v.literal('rembuk-round/1'),
	title: v.optional(v.string(), ''),
	items: v.pipe(
		v.array(item),
		v.minLength(1),
		v.maxLength(200),
		v.check((items) => new Set(items.map((one) => one.id)).size === items.length, 'ids, each once')
	),
	/** What there is to spend, in the unit of the costs. */
	budget: v.optional(amount),
	/** Items in the order drawn before opening. */
	lot: v.optional(v.array(id), [])
};

const ballots = <S extends v.ObjectEntries>(entries: S) =>
	v.array(v.strictObject({ ...entries, count }));

/** A round with rankings: tiers from the best down; who is not listed stands below. */
export const rankingFile = v.strictObject({
	...common,
	method: v.literal('ranking'),
	ballots: ballots({ ranking: v.array(v.union([id, v.array(id)])) })
});

/** A round with sheets: a whole number for every criterion of each scored item. */
export const sheetFile = v.strictObject({
	...common,
	method: v.literal('sheet'),
	criteria: v.pipe(v.array(criterion), v.minLength(1), v.maxLength(12)),
	scale: v.optional(v.strictTuple([whole, whole]), [1, 5]),
	ballots: ballots({ scores: v.record(v.string(), v.record(v.string(), v.number())) })
});

/** A round with comparisons: two items and the preferred one, or null for "equal". */
export const pairsFile = v.strictObject({
	...common,
	method: v.literal('pairs'),
	ballots: ballots({ pairs: v.array(v.strictTuple([id, id, v.nullable(id)])) })
});

/** A round in which people approve of items. */
export const approvalFile = v.strictObject({
	...common,
	method: v.literal('approval'),
	most: v.optional(v.pipe(whole, v.minValue(1))),
	ballots: ballots({ approve: v.array(id) })
});

/** A round with dots or points. */
export const dotsFile = v.strictObject({
	...common,
	method: v.literal('dots'),
	dots: v.pipe(whole, v.minValue(1)),
	most: v.optional(v.pipe(whole, v.minValue(1))),
	ballots: ballots({ dots: v.record(v.string(), v.number()) })
});

/** A round as a file. */
export const roundFile = v.variant('method', [
	rankingFile,
	sheetFile,
	pairsFile,
	approvalFile,
	dotsFile
]);

/** A round as it was read. */
export type RoundFile = v.InferOutput<typeof roundFile>;

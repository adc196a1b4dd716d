import { takesHands } from '../counting/hands.ts';
import type { RoundConfig } from './config.ts';
import { ofType } from './ledger.ts';
import type { HandsRecord, Verified } from './record.ts';
import type { Withdrawn } from './sealedRound.ts';

/** The desk's counts of hands and beans that count: where totals can be added, and none it took back (VOTE-72). */
export function handsIn(
	config: RoundConfig,
	records: readonly Verified[]
): Verified<HandsRecord>[] {
	const off = new Set(withdrawnIn(config, records).map(({ hands }) => hands.name));
	return readable(config, records).filter(({ name }) => !off.has(name));
}

/** Those it took back, each once, by the smallest name of why. */
export function withdrawnIn(config: RoundConfig, records: readonly Verified[]): Withdrawn[] {
	const notices = ofType(records, 'withdraw').filter(({ record }) => record.key === config.desk);
	return readable(config, records).flatMap((hands) => {
		const notice = notices.find(({ record }) => record.of === hands.name);
		return notice ? [{ hands, why: notice.record.why }] : [];
	});
}

function readable(config: RoundConfig, records: readonly Verified[]): Verified<HandsRecord>[] {
	if (!takesHands(config)) return [];
	return ofType(records, 'hands').filter(
		({ record }) => record.key === config.desk && !handsFault(config, record)
	);
}

/** What is wrong with totals: an option nobody knows, or more than so many people can give. */
export function handsFault(
	config: RoundConfig,
	{ how, totals, people }: Pick<HandsRecord, 'how' | 'totals' | 'people'>
): 'unknown-option' | 'over-budget' | undefined {
	const known = new Set<string>(config.options.map(({ id }) => id));
	if (Object.keys(totals).some((id) => !known.has(id))) return 'unknown-option';
	const { onOne, together } = mostOf(config, how);
	const given = Object.values(totals);
	const sum = given.reduce((all, total) => all + total, 0);
	const isOver = sum > people * together || given.some((total) => total > people * onOne);
	return isOver ? 'over-budget' : undefined;
}

/** What one person can give one option, and all together. A hand that is up for an option is one person's, and up once. */
function mostOf({ kind, options, dots = 1, most }: RoundConfig, how: HandsRecord['how']) {
	if (kind === 'approval') return { onOne: 1, together: most ?? options.length };
	return { onOne: how === 'hands' ? 1 : (most ?? dots), together: dots };
}

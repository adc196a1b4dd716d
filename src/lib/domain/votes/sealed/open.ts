import type { Plan } from '../../plan.ts';
import { change } from '../../shared/change.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { compare, type Stamp } from '../../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../../shared/words.ts';
import type { Method } from '../definition.ts';
import { definitionRecord, type DefinitionDraft } from '../definitions.ts';
import { isBudgetRule } from '../counting/rules.ts';
import { forgetAnnouncement } from '../announcement.ts';
import { openRoundOf } from '../rounds.ts';
import type { BallotKind, RoundConfig } from './config.ts';
import { configFault } from './configFaults.ts';
import type { RecordName } from './record.ts';
import { sealedRoundsOf } from './sealedRounds.ts';
import type { SealRefusal } from './sealing.ts';
import { signed, type KeyPair } from './signing.ts';

/** What the desk prepared; the round's id comes from the stamp. */
export type OpenDraft = Omit<RoundConfig, 'round' | 'desk'>;

/**
 * Opens a round: the desk signs everything the room was told, and from then on it does not change (VOTE-50). One round
 * of a desk is open at a time; one that waits for witnesses does not hold up the next. `sitting`: the meeting it belongs to.
 */
export function openSealed(
	plan: Plan,
	draft: OpenDraft,
	desk: KeyPair,
	stamp: Stamp,
	sitting?: string
): Result<RecordName, SealRefusal> {
	const question = sentence(draft.question, LONGEST_NAME);
	if (!question.ok) return question;
	const labels = draft.options.map(({ label }) => sentence(label));
	const unread = labels.find(({ ok }) => !ok);
	if (unread && !unread.ok) return unread;
	const config = inOrder({ ...draft, question: question.value, round: stamp.id, desk: desk.key });
	const fault = configFault(config);
	if (fault) return refuse(fault);
	const isOpen = sealedRoundsOf(plan).some(
		(round) => round.config.desk === desk.key && round.state === 'open'
	);
	if (isOpen || openRoundOf(plan)) return refuse('round-open');

	const { name, text } = signed({ type: 'open', config, at: stamp.at }, desk);
	const record = definitionRecord(definitionOf(config, sitting), stamp, { open: name });
	return change(plan, stamp.by, () => {
		forgetAnnouncement(plan);
		plan.ledger.set(name, text);
		plan.rounds.set(stamp.id, record);
		return name;
	});
}

/** Options and keys in plain order: who lists the same says the same. */
function inOrder(config: RoundConfig): RoundConfig {
	const options = config.options
		.map((option) => ({ ...option, label: option.label.trim() }))
		.sort((a, b) => compare(a.id, b.id));
	const [slips, witnesses] = [config.slips, config.witnesses].map((keys) =>
		[...keys].sort(compare)
	);
	return { ...config, options, slips: slips ?? [], witnesses: witnesses ?? [] };
}

/** What report, trace and export read of the round without its papers. */
function definitionOf(config: RoundConfig, sitting: string | undefined): DefinitionDraft {
	const { question, options, criteria = [], mode, secrecy, electorate, tieRule, quorum } = config;
	const part = quorum.kind === 'part' ? { part: quorum.part, of: quorum.of } : undefined;
	return {
		...{ question, options, mode, secrecy, tieRule },
		method: methodOf(config),
		settings: settingsOf(config),
		criteria: criteria.map(({ name }) => name),
		...(electorate && { electorate }),
		...(part && { quorum: part }),
		...(sitting && { sitting })
	};
}

const METHODS_OF: Record<BallotKind, Method> = {
	dots: 'dots',
	approval: 'approval',
	ranking: 'ranking',
	sheet: 'matrix',
	pairs: 'pairwise',
	stance: 'consensus'
};

function methodOf(config: RoundConfig): Method {
	const { kind, rule } = config;
	if (isBudgetRule(rule)) return kind === 'dots' ? 'points' : 'approval_budget';
	return (kind === 'sheet' && knownSheet(config)) || METHODS_OF[kind];
}

/** Sheets with names of their own: how many criteria, on which scale, with bands or without. */
const KNOWN_SHEETS: Record<string, Method> = {
	'5 criteria 1-5': 'five_criteria',
	'4 criteria 0-100 in bands': 'permendesa_4x100'
};

function knownSheet({
	criteria = [],
	scale = [1, 5],
	bands = []
}: RoundConfig): Method | undefined {
	if (criteria.some(({ weight, lowIsGood }) => weight !== 1 || lowIsGood)) return undefined;
	if (criteria.length === 3) return 'usg';
	const inBands = bands.length > 0 ? ' in bands' : '';
	return KNOWN_SHEETS[`${criteria.length} criteria ${scale.join('-')}${inBands}`];
}

function settingsOf({ dots, most, least, budget, scale }: RoundConfig): Record<string, number> {
	const settings = {
		dots,
		most,
		least,
		ceiling: budget,
		scaleFrom: scale?.[0],
		scaleTo: scale?.[1]
	};
	const known = Object.entries(settings).filter(
		(entry): entry is [string, number] => entry[1] !== undefined
	);
	return Object.fromEntries(known);
}

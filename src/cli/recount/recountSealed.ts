import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import { whyNot } from '#lib/domain/votes/counting/whyNot.ts';
import type { Papers, SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { slipNumber } from '#lib/domain/votes/sealed/slips.ts';
import { readSealedFile } from '#lib/export/round/sealedFile.ts';

import type { Said } from '../command.ts';

/** Counts a sealed round again from its file: every signature is checked, and the result has the hash all devices tell. */
export function recountSealed(text: string, why?: string): Said {
	const round = readSealedFile(text);
	const json = { ...shownRound(round), ...whyIn(round, why) };
	return { text: inWords(round, json), json };
}

/** The answer for programs. Without a closing that stands, or without all listed papers, nothing is counted. */
function shownRound(round: SealedRound) {
	const { config, state, papers, closing, missing, late, told } = round;
	const isCounted = state === 'sealed' && missing === 0;
	const result = isCounted ? countSealed(config, papers) : undefined;
	return {
		question: config.question,
		kind: config.kind,
		rule: config.rule,
		secrecy: config.secrecy,
		state,
		...(closing && {
			code: closing.code,
			version: closing.version,
			counts: closing.counts,
			signatures: { witnesses: closing.signers.length, needed: config.needs }
		}),
		ballots: isCounted ? ballotsIn(round, papers) : undefined,
		late,
		missing,
		...(result && { result, hash: resultHash(result) }),
		told: Object.fromEntries(told)
	};
}

function ballotsIn({ config }: SealedRound, papers: Papers) {
	return {
		counted: papers.counted.length,
		blank: papers.blank.length,
		invalid: papers.invalid.map(({ paper, why }) => ({
			slip: slipNumber(config, paper.record.key),
			paper: paper.name,
			why
		})),
		hands: papers.hands.length,
		replaced: papers.replaced
	};
}

/** What one option would have needed, if that was asked. */
function whyIn({ config, papers, state, missing }: SealedRound, option: string | undefined) {
	const isCounted = state === 'sealed' && missing === 0;
	return option !== undefined && isCounted && { whyNot: whyNot(config, papers, option) ?? null };
}

type Shown = ReturnType<typeof shownRound>;

function inWords({ config }: SealedRound, shown: Shown): string {
	const { state, code, version, ballots, result, hash, late, missing } = shown;
	const head = `${config.question}\n${config.kind} by ${config.rule}, ${config.secrecy}: ${state}.`;
	if (!ballots || !result) {
		return `${head}\nNothing is counted: ${missing} listed papers are missing, or it is not closed.`;
	}
	const reasons = ballots.invalid.map(({ slip, why }) => `  slip ${slip}: ${why}`);
	const labels = new Map(config.options.map(({ id, label }) => [id, label]));
	return [
		head,
		`Code of closing ${version}: ${code}, every signature checked.`,
		`${ballots.counted} counted, ${ballots.blank} blank, ${ballots.invalid.length} invalid, ${late} late.`,
		...reasons,
		...linesInWords(result, labels),
		`Result: ${hash}`
	].join('\n');
}

function linesInWords(result: RoundResult, labels: ReadonlyMap<string, string>): string[] {
	const nameOf = (id: string) => labels.get(id) ?? id;
	const rows = result.lines.map(
		({ rank, option, value, people }) =>
			`${String(rank || '-').padStart(3)}. ${nameOf(option)}  ${value}  (${people} people)`
	);
	const { money, stances } = result;
	const spent = money
		? [`Funded, ${money.spent} of ${money.budget}: ${money.funded.map(nameOf).join(', ')}.`]
		: [];
	const said = stances
		? [`${stances.agree} agree, ${stances.aside} stand aside, ${stances.object} object.`]
		: [];
	const quorum = result.isQuorumMet ? [] : ['The quorum is not met: this binds nobody.'];
	return [...rows, ...said, ...spent, ...quorum];
}

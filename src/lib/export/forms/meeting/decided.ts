import { approvalsOf, type ApprovalNow } from '#lib/domain/actions/approvals.ts';
import { draftsOf, type Draft } from '#lib/domain/votes/agreeing/draft.ts';
import type { AnsweredBy, Objection } from '#lib/domain/votes/agreeing/objection.ts';
import { consensusOf } from '#lib/domain/votes/consensus.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import type { SheetWriter } from './sheetWriter.ts';

/** The approvals of one sitting; `undefined` asks for those that name none. */
export function approvalsIn({ plan }: SheetWriter, sitting: string | undefined): ApprovalNow[] {
	return approvalsOf(plan).filter((approval) => approval.sitting === sitting);
}

/** What a sitting agreed on: decisions of the approval, and choices by consensus with what was agreed. */
export function agreedIn(writer: SheetWriter, sitting: string | undefined): string[] {
	const decisions = approvalsIn(writer, sitting).flatMap((approval) => approval.decisions ?? []);
	const talked = consensusOf(writer.plan)
		.filter((decision) => decision.sitting === sitting)
		.map(({ question, options, agreed, words }) => {
			const labels = options.filter(({ id }) => agreed.includes(id)).map(({ label }) => label);
			return `${question}: ${[words, ...labels].filter(Boolean).join('; ')}`;
		});
	return [...decisions, ...talked];
}

/** The ways a sitting decided in, as the approval says, else as what was agreed in it and voted on its day tells. A show of hands for the mood decides nothing. */
export function waysOfDeciding(
	writer: SheetWriter,
	sitting: string | undefined,
	day: string
): ('consensus' | 'vote')[] {
	const { plan } = writer;
	const said = approvalsIn(writer, sitting)[0]?.decisionMode;
	if (said) return [said];
	const isToday = (at: string | undefined) => at?.slice(0, 10) === day;
	const agreed = consensusOf(plan).some((decision) => decision.sitting === sitting);
	const voted =
		sealedRoundsOf(plan).some(
			({ closing, config }) => config.secrecy !== 'quick' && isToday(closing?.at)
		) || roundsOf(plan).some(({ closedAt }) => isToday(closedAt));
	return [...(agreed ? (['consensus'] as const) : []), ...(voted ? (['vote'] as const) : [])];
}

/** What was objected in a sitting, as it was said; a name only where somebody wanted it written down. */
export function objectionsIn(writer: SheetWriter, sitting: string | undefined): string[] {
	const said: Objection[] = [
		...approvalsIn(writer, sitting).flatMap(({ objections }) => objections ?? []),
		...consensusOf(writer.plan)
			.filter((decision) => decision.sitting === sitting)
			.flatMap(({ objections }) => objections),
		...triedIn(writer, sitting).flatMap(({ heard }) => heard)
	];
	return said.map((each) => objectionLine(writer, each));
}

/** The drafts a sitting talked about and did not agree on before it voted (VOTE-126). */
export function triedIn({ plan }: SheetWriter, sitting: string | undefined): Draft[] {
	return draftsOf(plan).filter((draft) => draft.ended === 'vote' && draft.sitting === sitting);
}

/** A draft as it stood last, in one line. */
export function draftLine({ question, now }: Draft): string {
	const labels = now.proposed.map(({ label }) => label);
	return `${question}: ${[now.words, ...labels].filter(Boolean).join('; ')}`;
}

function objectionLine({ say }: SheetWriter, { text, by, how, answer }: Objection): string {
	const words: Record<AnsweredBy, string> = {
		changed: say('rumusan diubah', 'the draft was changed'),
		answered: say('dijawab', 'answered'),
		stays: say('tetap keberatan', 'still objects')
	};
	const came = [how && words[how], answer].filter(Boolean).join(': ');
	return [by ? `${text} (${by})` : text, came].filter(Boolean).join(' – ');
}

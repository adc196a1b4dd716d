import * as Y from 'yjs';

import type { AnswerBox } from '#lib/domain/meeting/answers.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { draftNowOf, draftsOf } from '#lib/domain/votes/agreeing/draft.ts';
import {
	agreeOnDraft,
	answerObjection,
	leaveToVote,
	proposeDraft,
	recordObjection,
	rewordDraft
} from '#lib/domain/votes/agreeing/drafting.ts';
import { ANSWERS } from '#lib/domain/votes/agreeing/objection.ts';
import { answerDraft, objectionsTo } from '#lib/domain/votes/agreeing/stances.ts';
import { consensusOf } from '#lib/domain/votes/consensus.ts';

import type { Part, Turn } from '../turn.ts';

const OPTIONS = ['pipa', 'jalan', 'lampu'].map((id) => ({ id, ref: id, label: id }));

/** What each device put into the box, or read from it: boxes do not meet here, answers do. */
const BOXES = new WeakMap<Plan, AnswerBox>();
function boxOf(plan: Plan): AnswerBox {
	const box = BOXES.get(plan) ?? { doc: new Y.Doc() };
	BOXES.set(plan, box);
	return box;
}

const draftId = ({ plan, chance, idOf }: Turn) =>
	(chance(0.8) && draftNowOf(plan)?.id) || idOf(draftsOf(plan));
const proposal = ({ oneOf, chance, words }: Turn) => ({
	proposed: [oneOf(OPTIONS)],
	...(chance(0.5) && { words: words() })
});

/** Talking it through until the room agrees: a draft, its wordings, what is objected and answered. */
export const agreeing: Part = {
	moves: {
		proposeDraft: (turn) => {
			const given = { question: turn.words(), options: OPTIONS, ...proposal(turn) };
			return proposeDraft(turn.plan, given, turn.stamp());
		},
		rewordDraft: (turn) => rewordDraft(turn.plan, draftId(turn), proposal(turn), turn.stamp()),
		answerDraft: ({ plan, oneOf, words, by, stamp, chance }) => {
			const { id, at } = stamp();
			const wording = draftNowOf(plan)?.now.id ?? id;
			const object = { says: 'object', at, text: words(), who: words() } as const;
			const stance = chance(0.3) ? ({ says: 'agree' } as const) : object;
			return answerDraft(boxOf(plan), { wording, token: oneOf(['t1', 't2']), stance }, by);
		},
		recordObjection: (turn) =>
			recordObjection(
				turn.plan,
				draftId(turn),
				{ text: turn.words(), by: turn.words() },
				turn.stamp()
			),
		answerObjection: (turn) => {
			const { plan, oneOf, words, stamp } = turn;
			const id = draftId(turn);
			const said = draftsOf(plan)
				.filter((draft) => draft.id === id)
				.flatMap((draft) => objectionsTo(draft, boxOf(plan)));
			const token = said.length > 0 ? oneOf(said).token : 'nobody';
			const given = { token, how: oneOf(ANSWERS), answer: words() };
			return answerObjection(plan, boxOf(plan), id, given, stamp());
		},
		agreeOnDraft: (turn) =>
			agreeOnDraft(turn.plan, boxOf(turn.plan), draftId(turn), turn.int(40), turn.stamp()),
		leaveToVote: (turn) =>
			turn.chance(0.3) && leaveToVote(turn.plan, boxOf(turn.plan), draftId(turn), turn.stamp())
	},
	seen: (plan) => [draftsOf(plan), consensusOf(plan)]
};

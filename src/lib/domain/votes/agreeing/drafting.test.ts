import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import type { AnswerBox } from '../../meeting/answers.ts';
import { consensusOf } from '../consensus.ts';
import { definitionsOf } from '../definitions.ts';
import { draftNowOf, draftsOf, triedBefore } from './draft.ts';
import {
	agreeOnDraft,
	answerObjection,
	leaveToVote,
	proposeDraft,
	recordObjection,
	rewordDraft,
	type DraftGiven
} from './drafting.ts';
import { agreeingInFives, answerDraft, objectionsTo, stancesIn } from './stances.ts';

const options = ['pipa', 'lampu', 'jalan'].map((id) => ({ id, ref: '', label: `Soal ${id}` }));
const [pipa, lampu] = options as [(typeof options)[number], (typeof options)[number]];
const given: DraftGiven = {
	question: 'Mana yang dikerjakan dulu?',
	options,
	proposed: [pipa],
	words: 'Tahun ini pipa dulu.'
};

/** A hall with a draft that is put to it, and a phone. */
function hall(change: Partial<DraftGiven> = {}) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const box: AnswerBox = { doc: new Y.Doc() };
	const id = yes(proposeDraft(plan, { ...given, ...change }, stamp('lead')));
	const draft = () => draftsOf(plan).at(-1)!;
	const objects = (token: string, text: string, who = '') => {
		const stance = { says: 'object', at: stamp().at, text, who } as const;
		return answerDraft(box, { wording: draft().now.id, token, stance }, 'rina');
	};
	const agrees = (token: string) =>
		yes(answerDraft(box, { wording: draft().now.id, token, stance: { says: 'agree' } }, 'rina'));
	const answers = (token: string, how: 'changed' | 'answered' | 'stays', answer = '') =>
		answerObjection(plan, box, id, { token, how, answer }, stamp('lead'));
	const said = () => objectionsTo(draft(), box);
	return { stamp, plan, box, id, draft, objects, agrees, answers, said };
}

test('[VOTE-121] a draft is what is proposed of all that is talked about, in a sentence or without one, one at a time', () => {
	const { plan, stamp, draft, id } = hall();
	expect(draftNowOf(plan)).toMatchObject({
		question: given.question,
		now: { proposed: [pipa], words: 'Tahun ini pipa dulu.' },
		heard: []
	});
	expect(proposeDraft(plan, given, stamp())).toEqual({ ok: false, refusal: 'draft-open' });
	// Nothing is agreed by asking: no screen may read it as a result.
	expect(consensusOf(plan)).toEqual([]);
	expect(definitionsOf(plan)[0]?.result).toBeUndefined();
	expect(draft().id).toBe(id);
	// A sentence alone, with nothing from a list.
	const alone = { id: 's1', ref: '', label: 'Kas RT dipakai untuk selokan.' };
	expect(hall({ options: [], proposed: [alone], words: '' }).draft().now.proposed).toEqual([alone]);
});

test.each([
	[{ proposed: [] }, 'nothing-agreed'],
	[{ question: ' ' }, 'empty'],
	[{ words: 'x'.repeat(400) }, 'too-long'],
	[{ proposed: [{ id: 'a', ref: '', label: ' ' }] }, 'empty']
] as [Partial<DraftGiven>, string][])(
	'[VOTE-121] a draft that says too little is not put to the room: %o',
	(change, refusal) => {
		const stamp = stamps();
		const plan = aPlan(stamp);
		expect(proposeDraft(plan, { ...given, ...change }, stamp())).toEqual({ ok: false, refusal });
		expect(plan.rounds.size).toBe(0);
	}
);

test('[VOTE-122] a phone agrees or objects, changes it, and the room sees no count of people and no name', () => {
	const { box, draft, objects, agrees, said } = hall();
	yes(objects('t1', 'Lampu lebih mendesak.', 'Bu Siti'));
	expect(said()).toMatchObject([{ text: 'Lampu lebih mendesak.', who: 'Bu Siti' }]);
	yes(objects('t1', 'Lampu jauh lebih mendesak.'));
	expect(said().map(({ text, who }) => [text, who])).toEqual([
		['Lampu jauh lebih mendesak.', undefined]
	]);
	agrees('t1');
	expect(said()).toEqual([]);
	for (const token of ['t2', 't3', 't4']) agrees(token);
	expect(agreeingInFives(box, draft().now.id)).toBe(0);
	for (const token of ['t5', 't6']) agrees(token);
	expect(agreeingInFives(box, draft().now.id)).toBe(5);
	expect(objects('t7', ' ')).toEqual({ ok: false, refusal: 'empty' });
	// Said twice it is one word more in the box, not two.
	const before = box.doc.getMap('stances').size;
	agrees('t6');
	expect(box.doc.getMap('stances').size).toBe(before);
});

test('[VOTE-122] what a peer put into the box that no app of ours would is left out', () => {
	const { box, draft, said } = hall();
	const { id } = draft().now;
	const junk = box.doc.getMap('stances');
	junk.set(`${id}.t1.1`, { says: 'object', text: 'x'.repeat(4000), at: '' });
	junk.set(`${id}.t2.1`, { says: 'veto' });
	junk.set(`${id}.t3.1`, null);
	junk.set(`${id}.t 4.1`, { says: 'agree' });
	expect([said(), stancesIn(box, id).size]).toEqual([[], 0]);
});

test('[VOTE-123] an answered objection stays with its answer, whatever its phone says later, and carries no name of a phone', () => {
	const { plan, draft, objects, agrees, answers, said } = hall();
	yes(objects('t1', 'Lampu lebih mendesak.', 'Bu Siti'));
	expect(answers('t1', 'answered', ' ')).toEqual({ ok: false, refusal: 'no-answer' });
	expect(answers('nobody', 'stays')).toEqual({ ok: false, refusal: 'no-such-record' });
	yes(answers('t1', 'answered', 'Lampu masuk tahun depan.'));
	agrees('t1');
	expect(draft().heard).toMatchObject([
		{
			token: 't1',
			text: 'Lampu lebih mendesak.',
			how: 'answered',
			answer: 'Lampu masuk tahun depan.'
		}
	]);
	expect(JSON.stringify(plan.rounds.toJSON())).not.toContain('Bu Siti');
	yes(answers('t1', 'stays'));
	expect(said()).toMatchObject([{ how: 'stays' }]);
});

test('[VOTE-124] a new wording asks the room again, and keeps the older one with what was objected to it', () => {
	const { plan, stamp, id, draft, objects, agrees, answers, said, box } = hall();
	agrees('t1');
	yes(objects('t2', 'Lampu juga.'));
	yes(answers('t2', 'changed'));
	const before = draft().now.id;
	expect(rewordDraft(plan, id, given, stamp())).toEqual({ ok: false, refusal: 'no-change' });
	yes(rewordDraft(plan, id, { proposed: [pipa, lampu], words: 'Pipa dan lampu.' }, stamp('lead')));
	expect(draft().wordings.map(({ words }) => words)).toEqual([given.words, 'Pipa dan lampu.']);
	expect(draft().now.words).toBe('Pipa dan lampu.');
	expect(said()).toMatchObject([{ wording: before, how: 'changed' }]);
	expect(stancesIn(box, draft().now.id).size).toBe(0); // who agreed to the old words agreed to nothing else
});

test('[VOTE-125] the room agrees when whoever leads says so, and not while an objection waits', () => {
	const { plan, stamp, id, box, objects, answers } = hall();
	yes(recordObjection(plan, id, { text: 'Jalan dulu.', by: 'Pak Darto' }, stamp('lead')));
	yes(objects('t1', 'Lampu lebih mendesak.', 'Bu Siti'));
	const agree = (people = 34) => agreeOnDraft(plan, box, id, people, stamp('lead'));
	expect(agree()).toEqual({ ok: false, refusal: 'objections-open' });
	expect(agree(0)).toEqual({ ok: false, refusal: 'nobody-present' });
	yes(answers('t1', 'answered', 'Tahun depan.'));
	const [hallSaid] = draftsOf(plan)[0]!.heard;
	yes(answers(hallSaid!.token, 'stays'));
	yes(agree());
	expect(draftNowOf(plan)).toBeUndefined();
	expect(consensusOf(plan)).toMatchObject([
		{
			agreed: ['pipa'],
			present: 34,
			words: given.words,
			objections: [
				{ text: 'Jalan dulu.', by: 'Pak Darto', how: 'stays' },
				{ text: 'Lampu lebih mendesak.', how: 'answered', answer: 'Tahun depan.' }
			]
		}
	]);
	expect(agree()).toEqual({ ok: false, refusal: 'draft-over' });
	expect(rewordDraft(plan, id, { proposed: [lampu] }, stamp())).toEqual({
		ok: false,
		refusal: 'draft-over'
	});
	expect(recordObjection(plan, 'nowhere', { text: 'Nanti.' }, stamp())).toEqual({
		ok: false,
		refusal: 'no-such-round'
	});
});

test('[VOTE-126] without an agreement a vote comes, and the record says that one was tried and what was objected', () => {
	const { plan, stamp, id, box, objects } = hall();
	yes(objects('t1', 'Lampu lebih mendesak.', 'Bu Siti'));
	yes(leaveToVote(plan, box, id, stamp('lead')));
	expect(draftNowOf(plan)).toBeUndefined();
	expect(consensusOf(plan)).toEqual([]);
	const vote = { question: `${given.question} `, options: [], at: stamp().at };
	const tried = triedBefore(plan, vote);
	expect(tried).toMatchObject({ ended: 'vote', heard: [{ text: 'Lampu lebih mendesak.' }] });
	expect(tried?.heard[0]?.how).toBeUndefined();
	expect(triedBefore(plan, { ...vote, question: 'Lain?' })).toBeUndefined();
});

test('[VOTE-126] what was tried follows what is voted on, whatever words the question was put into, and no vote before it', () => {
	const { plan, stamp, id, box } = hall();
	const before = stamp().at;
	yes(leaveToVote(plan, box, id, stamp('lead')));
	const again = [...options].reverse().map((option) => ({ ...option, id: `new ${option.id}` }));
	const reworded = { question: 'Pilih satu saja', options: again, at: stamp().at };
	expect(triedBefore(plan, reworded)?.id).toBe(id);
	expect(triedBefore(plan, { ...reworded, options: again.slice(1) })).toBeUndefined();
	expect(triedBefore(plan, { question: given.question, options, at: before })).toBeUndefined();
});

test('[VOTE-124] two desks that word it anew and answer while apart lose nothing, and see the same', () => {
	const { plan, stamp, id, box, objects } = hall();
	yes(objects('t1', 'Lampu juga.'));
	yes(objects('t2', 'Jalan juga.'));
	const other = aPlan(stamp);
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(plan.doc));
	const answer = (on: typeof plan, token: string) =>
		yes(answerObjection(on, box, id, { token, how: 'changed', answer: '' }, stamp('lead')));
	answer(plan, 't1');
	yes(rewordDraft(plan, id, { proposed: [pipa, lampu] }, stamp('lead')));
	answer(other, 't2');
	yes(rewordDraft(other, id, { proposed: options }, stamp('ibu')));
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other.doc));
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(plan.doc));
	expect(draftsOf(other)).toEqual(draftsOf(plan));
	expect(draftsOf(plan)[0]).toMatchObject({
		wordings: { length: 3 },
		heard: [{ how: 'changed' }, { how: 'changed' }]
	});
});

import * as Y from 'yjs';

import { takeUpResult } from '#lib/domain/actions/fromResult.ts';
import type { Plan } from '#lib/domain/plan.ts';
import {
	announcedOf,
	announceRound,
	takeDownAnnouncement
} from '#lib/domain/votes/announcement.ts';
import { boxIn, type BallotBox } from '#lib/domain/votes/box.ts';
import { consensusOf, decideByConsensus } from '#lib/domain/votes/consensus.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';
import { handedOutOf, handOut } from '#lib/domain/votes/handedOut.ts';
import { sceneOf, turnTo } from '#lib/domain/votes/scene.ts';
import { castPaper } from '#lib/domain/votes/sealed/cast.ts';
import { publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';
import { comparisonsOf, recordComparison } from '#lib/domain/votes/sealed/comparing.ts';
import { addHands, closeSealed, proposeClosing, voidSlip } from '#lib/domain/votes/sealed/desk.ts';
import { openSealed } from '#lib/domain/votes/sealed/open.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { tellTwice } from '#lib/domain/votes/sealed/twice.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import type { KeyPair } from '#lib/domain/votes/sealed/signing.ts';
import {
	agreeToClose,
	offerWitness,
	signClosing,
	tellResult,
	witnessesOf
} from '#lib/domain/votes/sealed/witness.ts';

import { draftOf, nonceNamed, pairNamed } from '../../support/sealedHall.ts';
import type { Part, Turn } from '../turn.ts';

const HALLS = [
	draftOf({ printed: 3, called: 'storm' }),
	draftOf({ printed: 3, called: 'storm', needs: 1 }),
	draftOf({ secrecy: 'quick', called: 'storm' })
];
const [{ slips, witnesses }] = HALLS as [(typeof HALLS)[number]];
/** Two who lead, each with a desk of their own. */
const DESKS = ['desk', 'scribe'].map((name) => pairNamed(`${name} of the storm`));
const OPTIONS = ['pipa', 'jalan'].map((id) => ({ id, ref: id, label: id }));

/** The ballots each device has: boxes do not meet here, papers do when they are published. */
const BOXES = new WeakMap<Plan, BallotBox>();
function boxOf(plan: Plan): BallotBox {
	const box = BOXES.get(plan) ?? boxIn(new Y.Doc());
	BOXES.set(plan, box);
	return box;
}

/** What everybody sees, without any box. */
const NO_BOX = boxIn(new Y.Doc());

type Acting = Turn & { round: SealedRound; box: BallotBox; desk: KeyPair };

/** A move in some round, if there is one. */
const inRound = (act: (turn: Acting) => unknown) => (turn: Turn) => {
	const box = boxOf(turn.plan);
	const rounds = sealedRoundsOf(turn.plan, box);
	if (rounds.length === 0) return undefined;
	const round = turn.oneOf(rounds);
	const own = DESKS.filter(({ key }) => key === round.config.desk);
	const desk = turn.oneOf(turn.chance(0.9) ? own : DESKS); // now and then the wrong one tries
	return act({ ...turn, box, round, desk });
};

export const sealed: Part = {
	moves: {
		announceRound: ({ plan, oneOf, by }) =>
			announceRound(plan, oneOf(HALLS).draft, oneOf(DESKS).key, by),
		takeDownAnnouncement: ({ plan, by }) => takeDownAnnouncement(plan, by),
		openSealed: ({ plan, oneOf, stamp }) =>
			openSealed(plan, oneOf(HALLS).draft, oneOf(DESKS), stamp()),
		castPaper: inRound(({ box, round, oneOf, int, by }) => {
			const says = { dots: { pipe: int(3), road: int(2) } };
			return castPaper(
				box,
				round,
				oneOf(slips),
				says,
				{ how: oneOf(['phone', 'paper'] as const) },
				by
			);
		}),
		recordComparison: inRound(({ plan, box, round, desk, words, chance, stamp }) => {
			const papers = chance(0.5) ? [] : (round.closing?.papers.slice(0, 1) ?? []);
			return recordComparison(plan, box, round, { seed: words(), differ: papers }, desk, stamp());
		}),
		tellTwice: inRound(({ plan, box, round, desk, stamp }) =>
			tellTwice(plan, box, round, desk, stamp())
		),
		voidSlip: inRound(({ plan, round, desk, oneOf, words, stamp }) =>
			voidSlip(plan, round, { slip: oneOf(slips).key, why: words() }, desk, stamp())
		),
		addHands: inRound(({ plan, round, desk, int, stamp }) => {
			const hands = { how: 'hands' as const, totals: { goats: int(4) }, people: 3 };
			return addHands(plan, round, hands, desk, stamp());
		}),
		proposeClosing: inRound(({ plan, box, round, desk, stamp }) => {
			const printed = round.config.slips.length;
			const counts = { printed, issued: printed - round.voided.length };
			const rest = { voided: round.voided.length, unused: 0 };
			return proposeClosing(plan, box, round, { ...counts, ...rest }, desk, stamp());
		}),
		closeSealed: inRound(({ plan, box, round, desk, stamp }) =>
			closeSealed(plan, box, round, desk, stamp())
		),
		publishPapers: inRound(({ plan, box, round, desk, stamp }) =>
			publishPapers(plan, box, round, desk, stamp())
		),
		agreeToClose: inRound(({ plan, round, oneOf, words, stamp }) =>
			agreeToClose(plan, round, oneOf(witnesses), nonceNamed(words()), stamp())
		),
		signClosing: inRound(({ plan, round, oneOf, stamp }) =>
			signClosing(plan, round, oneOf(witnesses), stamp())
		),
		tellResult: inRound(({ plan, round, oneOf, stamp }) =>
			tellResult(plan, round, oneOf(slips), round.outcome?.hash ?? '0'.repeat(64), stamp())
		),
		offerWitness: ({ plan, oneOf, words, stamp }) =>
			offerWitness(plan, oneOf(witnesses), words(), stamp()),
		handOut: ({ plan, idOf, int, by }) =>
			handOut(plan, idOf(definitionsOf(plan)), { issued: int(9), unused: 0, signed: int(9) }, by),
		turnTo: inRound(({ plan, round, int, by }) =>
			turnTo(plan, { round: round.name, at: int(5) }, by)
		),
		decideByConsensus: ({ plan, words, int, stamp }) =>
			decideByConsensus(
				plan,
				{ question: words(), options: OPTIONS, agreed: ['pipa'], objections: [], present: int(40) },
				stamp()
			),
		takeUpResult: inRound(({ plan, round, words, stamp }) => {
			const { config, outcome } = round;
			const decided = { round: config.round, options: config.options, isBudget: false };
			const met = { isBinding: true, isQuorumMet: true, winners: outcome?.result.winners ?? [] };
			return takeUpResult(plan, { ...decided, ...met }, { whyWaiting: words(), stamp });
		})
	},
	seen: (plan) => [
		sealedRoundsOf(plan).map((round) => {
			const { told, ...rest } = round;
			const compared = comparisonsOf(plan, NO_BOX, round);
			return [rest, [...told], handedOutOf(plan, round.config.round), compared];
		}),
		witnessesOf(plan),
		consensusOf(plan),
		sceneOf(plan),
		announcedOf(plan)
	],
	/** What is sealed is signed by enough, and is counted the same wherever all papers are. */
	holds(plan) {
		for (const { state, config, closing } of sealedRoundsOf(plan)) {
			if (state === 'sealed' && (closing?.signers.length ?? 0) < config.needs)
				throw new Error('sealed without enough witnesses');
		}
	}
};

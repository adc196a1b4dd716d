import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as Y from 'yjs';

import type { Plan } from '#lib/domain/plan.ts';
import { boxIn, type BallotBox } from '#lib/domain/votes/box.ts';
import { castPaper, type Casting } from '#lib/domain/votes/sealed/cast.ts';
import type { BallotKind, RoundRule } from '#lib/domain/votes/sealed/config.ts';
import { RULES_OF } from '#lib/domain/votes/sealed/configFaults.ts';
import { closeSealed, proposeClosing } from '#lib/domain/votes/sealed/desk.ts';
import { openSealed, type OpenDraft } from '#lib/domain/votes/sealed/open.ts';
import type {
	BallotRecord,
	RecordName,
	Says,
	SlipCounts
} from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { sealedRoundOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { keyPairOf, signed, type KeyPair } from '#lib/domain/votes/sealed/signing.ts';
import { slipCode, slipPair } from '#lib/domain/votes/sealed/slips.ts';
import { agreeToClose, signClosing } from '#lib/domain/votes/sealed/witness.ts';

import { aPlan, copyOf, stamps, yes } from './plans.ts';

/** A pair of keys that is the same in every run. */
export function pairNamed(name: string): KeyPair {
	return keyPairOf(sha256(utf8ToBytes(name)));
}

/** A slip's code that is the same in every run. */
export function codeNamed(name: string): string {
	return slipCode(sha256(utf8ToBytes(name)).slice(0, 10));
}

/** A nonce that is the same in every run. */
export const nonceNamed = (name: string) => keyPairOf(sha256(utf8ToBytes(name))).key.slice(0, 32);

/** What a hall may be asked for; the rest is usual: a secret round with dots, six slips, three witnesses of whom two sign. */
export interface HallWish extends Partial<OpenDraft> {
	kind?: BallotKind;
	rule?: RoundRule;
	/** How many slips are printed. */
	printed?: number;
	plan?: Plan;
	/** Names its keys: two halls in one test have keys of their own. */
	called?: string;
}

const OPTIONS = ['goats', 'pipe', 'road'].map((id, at) => ({
	id,
	ref: '',
	label: `The ${id}`,
	cost: (at + 1) * 10_000_000
}));

/** What each kind of round needs beside the usual. */
export const NEEDED: Record<BallotKind, Partial<OpenDraft>> = {
	dots: { dots: 3, most: 2 },
	approval: { most: 3 },
	ranking: {},
	sheet: {
		criteria: ['Urgency', 'Seriousness', 'Growth'].map((name) => ({ name, weight: 1 })),
		scale: [1, 5]
	},
	pairs: {},
	stance: {}
};

const OWN = new Set(['printed', 'called', 'plan']);

/** A draft as a desk makes one, and its slips. */
export function draftOf(wish: HallWish = {}) {
	const { printed = 6, called = 'hall', kind = 'dots' } = wish;
	const asked = Object.fromEntries(Object.entries(wish).filter(([name]) => !OWN.has(name)));
	const isQuick = wish.secrecy === 'quick';
	const slipNames = Array.from(
		{ length: isQuick ? 0 : printed },
		(_, at) => `${called} slip ${at + 1}`
	);
	const codes = slipNames.map(codeNamed);
	const slips = codes.map((code) => slipPair(code)!);
	const witnesses = ['Ana', 'Budi', 'Citra'].map((name) => pairNamed(`${called} witness ${name}`));
	const draft: OpenDraft = {
		question: 'What comes first?',
		kind,
		rule: RULES_OF[kind][0]!,
		options: OPTIONS,
		mode: 'person',
		secrecy: 'secret',
		published: 'everybody',
		quorum: { kind: 'none' },
		invited: 10,
		present: printed,
		electorate: 'Everybody on the list',
		tieRule: ['supporters', 'lot'],
		lot: '3 5 2',
		slips: slips.map(({ key }) => key).sort(),
		witnesses: isQuick ? [] : witnesses.map(({ key }) => key).sort(),
		needs: isQuick ? 0 : 2,
		budget: 50_000_000,
		...NEEDED[kind],
		...asked
	};
	return { draft, codes, slips, witnesses, desk: pairNamed(`${called} desk`) };
}

/** A hall with an open sealed round: a desk, slips, witnesses, and the verbs that lead to a sealed result. */
export function sealedHall(wish: HallWish = {}) {
	const { draft, codes, slips, witnesses, desk } = draftOf(wish);
	const plan = wish.plan ?? aPlan();
	const box = boxIn(new Y.Doc());
	const stamp = stamps(wish.called ?? 'desk');
	const name = yes(openSealed(plan, draft, desk, stamp()));
	const round = () => sealedRoundOf(plan, box, name)!;
	const usual = (): SlipCounts => ({
		printed: draft.slips.length,
		issued: draft.slips.length - round().voided.length,
		voided: round().voided.length,
		unused: 0
	});
	const hall = {
		...{ plan, box, desk, slips, codes, witnesses, name, stamp, round },
		/** Casts with a slip, by its place in the list from 0. */
		cast(slip: number, says: Says, casting: Partial<Casting> = {}): RecordName {
			const pair = slips[slip] ?? pairNamed(`device ${slip}`);
			const how: Casting = { how: 'phone', ...casting };
			return yes(castPaper(box, round(), pair, says, how, 'voter'));
		},
		propose: (counts: SlipCounts = usual()) =>
			yes(proposeClosing(plan, box, round(), counts, desk, stamp())),
		/** So many witnesses agree with the proposal. */
		agree(many = draft.needs) {
			for (const [at, pair] of witnesses.slice(0, many).entries()) {
				yes(agreeToClose(plan, round(), pair, nonceNamed(`nonce ${at}`), stamp()));
			}
		},
		close: () => yes(closeSealed(plan, box, round(), desk, stamp())),
		/** So many witnesses sign what waits, unless they have. */
		sign(many = draft.needs) {
			for (const pair of witnesses.slice(0, many)) {
				const { closing, otherClosings } = round();
				const waiting = [...(closing ? [closing] : []), ...otherClosings].find(
					(one) => !one.isValid
				);
				if (waiting?.signers.includes(pair.key) ?? true) continue;
				yes(signClosing(plan, round(), pair, stamp()));
			}
		},
		/** All the way from open to sealed. */
		seal(): SealedRound {
			if (draft.secrecy !== 'quick') {
				hall.propose();
				hall.agree();
			}
			hall.close();
			hall.sign();
			return round();
		}
	};
	return hall;
}

/** Another device with all that this one has; from here on they are apart. */
export function apart({ plan, box }: { plan: Plan; box: BallotBox }): {
	plan: Plan;
	box: BallotBox;
} {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(box.doc));
	return { plan: copyOf(plan), box: boxIn(doc) };
}

/** A paper no app of ours would write, put straight into the box. */
export function slipIn(
	hall: Pick<ReturnType<typeof sealedHall>, 'name' | 'box'>,
	pair: KeyPair,
	more: Partial<BallotRecord> = {}
): string {
	const usual = {
		type: 'ballot',
		open: hall.name,
		turn: 1,
		how: 'phone',
		says: { dots: { pipe: 1 } }
	} as const;
	const { name, text } = signed({ ...usual, ...more }, pair);
	hall.box.ballots.set(name, text);
	return name;
}

import type { Finding } from '#lib/domain/problems/finding.ts';
import { findingsOf } from '#lib/domain/problems/findings.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { whenCalm } from '#lib/ui/whenCalm.ts';

import type { Selection } from '../../board/selection.svelte.ts';
import { isHeldStill } from '../../frame/heldStill.ts';
import type { OpenPlan } from '../../frame/planContext.ts';
import { undoOf } from '../../frame/undoOf.ts';
import type { AnswerName } from './answers.ts';
import { give, type Deed } from './deeds.ts';
import { formFor, type Form } from './forms.ts';
import { cardsOf, marksOf, type Mark } from './marks.ts';

/** What was done last, to be said and taken back: the deed, and the words of the card it was done to. */
export interface Done {
	is: Deed['is'];
	text: string;
}

/** However busy the room is, questions are no older than this, in milliseconds. */
const LATEST = 3000;

/** The questions about the tree in view, and the answer somebody at this desk is about to give. */
export class Questions {
	readonly open: OpenPlan;
	readonly selection: Selection;
	readonly #treeHere: () => ProblemTree | undefined;
	/** The answer whose form is open: the key of its question, and its name. */
	asked = $state.raw<{ key: string; name: AnswerName }>();
	done = $state.raw<Done>();
	refusal = $state<Refusal>();

	readonly tree: ProblemTree | undefined = $derived.by(() => this.#treeHere());
	/** Looked for when nothing more urgent is to be done: a tree comes first, and a hand goes on while others write. */
	#found = $state.raw<Finding[]>();
	readonly all: Finding[] = $derived(this.#found ?? []);
	/** Those of the tree in view: of the card in hand first, then the strongest. */
	readonly shown: Finding[] = $derived.by(() => {
		const here = this.all.filter(({ tree }) => tree === this.tree?.id);
		const isInHand = (finding: Finding) =>
			cardsOf(finding).some((card) => this.selection.cards.has(card));
		return [...here.filter(isInHand), ...here.filter((finding) => !isInHand(finding))];
	});
	readonly marks: Map<string, Mark> = $derived.by(() => marksOf(this.all));

	constructor(open: OpenPlan, selection: Selection, treeHere: () => ProblemTree | undefined) {
		this.open = open;
		this.#treeHere = treeHere;
		this.selection = selection;
		let since: number | undefined;
		$effect(() => {
			const { language, trees } = this;
			const look = () => {
				since = undefined;
				this.#found = findingsOf(open.session.plan, language, trees);
			};
			since ??= performance.now();
			if (performance.now() - since > LATEST) return look();
			return whenCalm(look);
		});
	}

	/** True while the board is locked: then questions are read, and answered by nobody (BOARD-50). */
	get isHeld(): boolean {
		return isHeldStill(this.open);
	}

	/** False until the tree was looked at for the first time. */
	get hasLooked(): boolean {
		return this.#found !== undefined;
	}

	get trees(): ProblemTree[] {
		return this.open.live.trees.current;
	}

	get language(): string {
		return this.open.live.meeting.current.language;
	}

	textOf(card: string): string {
		return this.tree?.graph.cards.get(card)?.card.text ?? '';
	}

	/** The form of an answer to a question, or of what can be done to the card in hand. */
	formOf(name: AnswerName, card: string | undefined, finding?: Finding): Form | undefined {
		const { tree, trees, language } = this;
		if (!tree || name === 'read') return undefined;
		return formFor(name, { tree, trees, language, card, finding });
	}

	/** Opens the form of an answer, or closes it if it is open. */
	ask(key: string, name: AnswerName): void {
		const isOpen = this.asked?.key === key && this.asked.name === name;
		this.asked = isOpen ? undefined : { key, name };
		this.refusal = undefined;
	}

	/** Does something, says what it did, and tells whether it was done. */
	give(deed: Deed): boolean {
		const text = this.textOf('card' in deed ? deed.card : '');
		const answer = give(this.open.session, deed);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return false;
		this.done = { is: deed.is, text };
		this.asked = undefined;
		return true;
	}

	/** Takes back what was done last at this desk. */
	takeBack(): void {
		undoOf(this.open.session.plan).undo();
		this.done = undefined;
		this.refusal = undefined;
	}
}

/** What tells a question from all others. */
export function keyOf({ rule, question, card = '', edge = '' }: Finding): string {
	return [rule, question, card, edge].join(' ');
}

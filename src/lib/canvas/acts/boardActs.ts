import type { CardKind } from '#lib/domain/board/scene.ts';
import { putInCluster } from '#lib/domain/ideas/clusters.ts';
import { unplaceCard, type Spot } from '#lib/domain/shared/places.ts';

import type { BoardPort, CardRef, News } from '../port.ts';
import { kindActs, type Answer } from './kindActs.ts';
import { askForGroup, cutLink, goWith, isWorkLink, link, mayJoin } from './linkActs.ts';
import { addCard, waysFor, type NewCard } from './newCards.ts';

/** The most lines that one paste makes cards of: what stands on one sheet of paper. */
export const PASTED_AT_MOST = 50;

/** Where a card with these words may lie, one after another. */
export type PlaceFor = (text: string, at: number) => Spot;

/** What a hand on the board does to the plan. Each is one step back, and what is refused is said. */
export interface BoardActs {
	wordsOf(card: CardRef): string | undefined;
	reword(card: CardRef, text: string, seen: string): void;
	/** Puts cards in the bin. */
	bin(cards: readonly CardRef[]): void;
	link(from: CardRef, to: CardRef): void;
	unlink(id: string): void;
	/** A card was let go on another. True if that meant something, and the card is not to stay where it was let go. */
	drop(card: CardRef, onto: CardRef): boolean;
	/** An idea was let go among the cards of a group, or far from any. True if it goes to that group's cards. */
	regroup(idea: string, group: string | undefined): boolean;
	/** Joins two cards as somebody chose when one was let go on the other: it goes where that puts it. */
	join(from: CardRef, to: CardRef, moved: CardRef): void;
	add(card: NewCard): string | undefined;
	/** Makes a card of each line of a text: each on the card it comes with, or where there is a place for it. */
	paste(text: string, near: CardRef | undefined, placeFor: PlaceFor): void;
}

/** The acts of one board. */
export function boardActs(port: BoardPort): BoardActs {
	const kinds = kindActs(port);
	const of = ({ kind }: CardRef) => kinds[kind as CardKind];
	const hear = (answer: Answer) => {
		port.tell(answer.ok ? { kind: 'done' } : { kind: 'refused', refusal: answer.refusal });
		return answer.ok;
	};
	const inOne = (work: () => void) => {
		const over = port.undo.together();
		work();
		over();
	};
	return {
		wordsOf: (card) => of(card)?.wordsOf(card.id),
		reword: (card, text, seen) =>
			void (text !== seen && hear(of(card).reword(card.id, text, seen))),
		bin: (cards) => inOne(() => void cards.every((card) => hear(of(card).bin(card.id)))),
		link: (from, to) => inOne(() => void hear(link(port, from, to))),
		unlink(id) {
			const isWork = isWorkLink(port, id);
			if (hear(cutLink(port, id)) && isWork) port.tell({ kind: 'off-board' });
		},
		drop: (card, onto) => drop(port, card, onto),
		regroup(idea, group) {
			const answer = putInCluster(port.plan, idea, group, port.person);
			if (answer.ok && group !== undefined) unplaceCard(port.plan, idea, port.person);
			return hear(answer) && group !== undefined;
		},
		join: (from, to, moved) =>
			inOne(() => {
				if (hear(link(port, from, to))) unplaceCard(port.plan, moved.id, port.person);
			}),
		add(card) {
			const made = addCard(port, card);
			return hear(made) ? made.id : undefined;
		},
		paste: (text, near, placeFor) => inOne(() => paste(port, text, near, placeFor))
	};
}

function paste(port: BoardPort, text: string, near: CardRef | undefined, placeFor: PlaceFor): void {
	const lines = linesIn(text);
	const [way] = waysFor(port, near?.id);
	if (lines.length === 0 || way === undefined) return port.tell({ kind: 'not-text' });
	const taken = lines.slice(0, way === 'core' ? 1 : PASTED_AT_MOST);
	const made = taken.map((line, n) => {
		const where = near ? { near: near.id } : { spot: placeFor(line, n) };
		return addCard(port, { text: line, way, ...where });
	});
	port.tell(newsOf(made, lines.length));
}

function drop(port: BoardPort, card: CardRef, onto: CardRef): boolean {
	if (mayJoin(port, card, onto)) port.ask({ for: 'join', card, onto });
	const mayGo = card.kind === 'idea' || card.kind === 'activity';
	if (mayGo && goWith(port, card, onto).ok) return true;
	askForGroup(port, card, onto);
	return false;
}

function newsOf(made: readonly Answer[], of: number): News {
	for (const answer of made) if (!answer.ok) return { kind: 'refused', refusal: answer.refusal };
	return made.length === of ? { kind: 'done' } : { kind: 'too-many', taken: made.length, of };
}

function linesIn(text: string): string[] {
	return text.split(/\r?\n/u).flatMap((line) => line.trim() || []);
}

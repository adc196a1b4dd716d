import type { BoardName } from '#lib/domain/board/scene.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { PersonId, TreeId } from '#lib/domain/shared/ids.ts';
import type { Spot } from '#lib/domain/shared/places.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import type { Undo } from '#lib/domain/shared/undo.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

/** A card as commands name it. */
export interface CardRef {
	id: string;
	kind: string;
}

/** What somebody has in hand on this screen: cards, or one link. */
export interface InHand {
	cards: readonly string[];
	link?: string;
}

/** What the board asks of the screen around it, because it needs words or a choice. */
export type Asking =
	/** A new card: where, and the card nearest to it, which may be too far to be meant. */
	| { for: 'card'; spot?: Spot; near?: string; isFar?: boolean }
	/** A link that would close a circle (P9): is it feedback? */
	| { for: 'feedback'; cause: string; effect: string }
	/** An idea was let go on another, and neither is in a group: what is theirs called? */
	| { for: 'group'; ideas: readonly string[] }
	/** A card was let go on another that it may lead to or follow from. It lies beside it now. */
	| { for: 'join'; card: CardRef; onto: CardRef };

/** What the board tells the screen around it. */
export type News =
	| { kind: 'refused'; refusal: Refusal }
	/** A card in hand was taken away by somebody else. */
	| { kind: 'gone' }
	/** A line of the plan serves nothing that is on this board: it is in the plan still. */
	| { kind: 'off-board' }
	/** So many lines were pasted, and only the first of them became cards. */
	| { kind: 'too-many'; taken: number; of: number }
	/** What was pasted or dropped was nothing a card can be made of. */
	| { kind: 'not-text' }
	/** Ideas were hidden from the room: how many, and what the first of them says. */
	| { kind: 'hidden'; count: number; text: string }
	| { kind: 'done' };

/** All a board needs from the screen that shows it: the open plan, whose hand it is, and where questions go. */
export interface BoardPort {
	readonly plan: Plan;
	readonly board: BoardName;
	/** The problem tree that is shown, on the boards of a tree. */
	readonly tree: TreeId | undefined;
	readonly person: PersonId;
	readonly undo: Undo;
	stamp(): Stamp;
	/** Called when somebody takes cards or a link in hand on the board. */
	took(inHand: InHand): void;
	ask(asking: Asking): void;
	tell(news: News): void;
}

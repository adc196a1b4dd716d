import type { Plan } from '#lib/domain/plan.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import type { Undo } from '#lib/domain/shared/undo.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

/** A picture that was made small and is kept: its hash, and how large it is in pixels. */
export interface KeptPicture {
	hash: string;
	width: number;
	height: number;
}

/** What a drawing tells the screen around it. */
export type DrawingNews =
	| { kind: 'refused'; refusal: Refusal }
	/** Something in hand was taken away by somebody else. */
	| { kind: 'gone' }
	/** A picture was given where none can be kept. */
	| { kind: 'no-pictures' }
	/** So many lines were pasted, and only the first of them became notes. */
	| { kind: 'too-many'; taken: number; of: number }
	| { kind: 'done' };

/** All a drawing needs from the screen that shows it. */
export interface DrawingPort {
	readonly plan: Plan;
	readonly drawing: string;
	readonly person: PersonId;
	readonly undo: Undo;
	stamp(): Stamp;
	/** Called when somebody takes things in hand: their ids. */
	took(things: readonly string[]): void;
	tell(news: DrawingNews): void;
	/** Makes a file small and keeps it; answers nothing, and says why itself, where that cannot be. */
	keepPicture(file: Blob): Promise<KeptPicture | undefined>;
	/** Where a picture can be looked at on this device, or nothing while it is not here. */
	pictureUrl(hash: string): Promise<string | undefined>;
}

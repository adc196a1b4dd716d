import type { InkColour } from './kinds.ts';
import { LETTERS } from './paints.ts';
import type { Pair } from './pair.ts';
import { LINE } from './typeset.ts';
import type { ThingDraft } from './writing.ts';

type Look = Partial<Omit<ThingDraft, 'form' | 'spot' | 'size'>>;

/** A box with words in its middle. */
export function box(spot: Pair, size: Pair, look: Look = {}): ThingDraft {
	return { form: 'box', spot, size, ...look };
}

/** An oval around a middle. */
export function ovalAround([x, y]: Pair, [width, height]: Pair, look: Look = {}): ThingDraft {
	return { form: 'oval', spot: [x - width / 2, y - height / 2], size: [width, height], ...look };
}

/** Words alone, as wide as they may be. */
export function words(spot: Pair, width: number, text: string, look: Look = {}): ThingDraft {
	const height = LETTERS[look.weight ?? 'plain'] * LINE;
	return { form: 'text', spot, size: [width, Math.round(height)], text, ...look };
}

/** A straight line. */
export function line(from: Pair, to: Pair, look: Look = {}): ThingDraft {
	return { form: 'line', spot: from, size: [to[0] - from[0], to[1] - from[1]], ...look };
}

/** The same with a head at its end. */
export function arrow(from: Pair, to: Pair, look: Look = {}): ThingDraft {
	return { ...line(from, to, look), form: 'arrow' };
}

/** A frame the wall can show by itself. */
export function frame(spot: Pair, size: Pair, text: string): ThingDraft {
	return { form: 'frame', spot, size, text };
}

/** A little card in a colour. */
export function card(spot: Pair, size: Pair, text: string, colour: InkColour): ThingDraft {
	return { form: 'card', spot, size, text, colour };
}

/** Part of the board itself: it lies still under a hand. */
export function fixed(things: readonly ThingDraft[]): ThingDraft[] {
	return things.map((thing) => ({ ...thing, fixed: true }));
}

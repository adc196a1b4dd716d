import { ACTS, textOf } from './nameOf.ts';

/** What is touched: something that acts, or something to be read. */
interface Touched {
	thing: Element;
	acts: boolean;
}

const READS =
	'h1, h2, h3, h4, p, li, dt, dd, th, td, legend, figcaption, blockquote, img, [role=img], [role=status], [role=alert]';

/** A card is read as a whole, unless it is as long as a page. */
const LONGEST = 300;

/** The thing under a finger; nothing where there is nothing to say, and for a sheet one draws on. */
export function thingAt(target: Element): Touched | undefined {
	if (target.matches('canvas')) return undefined;
	const acting = target.closest('label')?.control ?? target.closest(ACTS);
	if (acting) return { thing: acting, acts: true };
	const thing = shortCardAt(target) ?? target.closest(READS) ?? shortWordsIn(target);
	return thing && { thing, acts: false };
}

/** Where the frame goes: a box to tick and a file have their word beside them, and are often not seen. */
export function frameOf(thing: Element): Element {
	return thing.matches('[type=checkbox], [type=radio], [type=file]')
		? (thing.closest('label') ?? thing)
		: thing;
}

function shortCardAt(target: Element): Element | undefined {
	const card = target.closest('article');
	return card ? shortWordsIn(card) : undefined;
}

function shortWordsIn(target: Element): Element | undefined {
	const { length } = textOf(target, `style, ${ACTS}`);
	return length > 0 && length <= LONGEST ? target : undefined;
}

import { markSide, mattersOnPage, type Place, type Side } from './markSide.ts';
import type { Target } from './targets.ts';

/** How often the page is looked at, in milliseconds: buttons come, move and go without telling anybody. */
const LOOK_EVERY = 250;

/** Follows the thing to press over the page, wherever it goes. */
export class Pointing {
	target = $state.raw<Target>();
	place = $state.raw<Place>();
	/** Where the words of the mark stand. */
	side = $state<Side>('above');
	readonly #find: () => Target | undefined;

	constructor(find: () => Target | undefined) {
		this.#find = find;
	}

	/** Looks again and again; returns how to stop. */
	follow(): () => void {
		const look = () => this.#look();
		const timer = setInterval(look, LOOK_EVERY);
		addEventListener('scroll', look, { capture: true, passive: true });
		addEventListener('resize', look);
		look();
		return () => {
			clearInterval(timer);
			removeEventListener('scroll', look, { capture: true });
			removeEventListener('resize', look);
			this.#describe(undefined);
		};
	}

	/** Brings it into sight and puts the keyboard there: a screen reader says its name, and why it is the one. */
	show(): void {
		const { target } = this;
		target?.node.scrollIntoView({ block: 'center' });
		target?.node.focus({ preventScroll: true });
		this.#look();
	}

	#look(): void {
		const found = this.#find();
		this.#turnTo(found);
		const place = found && isSeen(found.node) ? placeOf(found.node) : undefined;
		if (place) this.side = markSide(place, mattersOnPage); // what it must not cover may have come later
		if (JSON.stringify(place) !== JSON.stringify(this.place)) this.place = place;
	}

	#turnTo(found: Target | undefined): void {
		const [node, before] = [found?.node, this.target?.node];
		if (node === before && found?.name === this.target?.name) return;
		if (node !== before) this.#describe(node);
		this.target = found;
	}

	/** Says of the marked one that it is marked, to whoever hears the page; what else was said of it stays. */
	#describe(node: HTMLElement | undefined): void {
		if (this.target) describe(this.target.node, []);
		if (node) describe(node, [MARK]);
	}
}

function describe(node: HTMLElement, more: string[]): void {
	const said = (node.getAttribute('aria-describedby') ?? '').split(' ');
	const ids = [...said.filter((id) => id !== '' && id !== MARK), ...more].join(' ');
	if (ids === '') node.removeAttribute('aria-describedby');
	else node.setAttribute('aria-describedby', ids);
}

/** In sight and not behind what lies over the page: a ring on something else would mislead. */
function isSeen(node: HTMLElement): boolean {
	const { x, y, width, height } = node.getBoundingClientRect();
	const seen = document.elementFromPoint(x + width / 2, y + height / 2);
	return seen !== null && (node.contains(seen) || seen.contains(node));
}

function placeOf(node: HTMLElement): Place {
	const { x, y, width, height } = node.getBoundingClientRect();
	return { x, y, width, height };
}

/** The id of the words on the mark. */
export const MARK = 'guide-mark';

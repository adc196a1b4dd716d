import type { Target } from './targets.ts';

/** How often the page is looked at, in milliseconds: buttons come, move and go without telling anybody. */
const LOOK_EVERY = 250;

/** Where a mark stands on the screen, in CSS pixels. */
interface Place {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Follows the thing to press over the page, wherever it goes. */
export class Pointing {
	target = $state.raw<Target>();
	place = $state.raw<Place>();
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
		const { node, name } = found ?? {};
		if (node !== this.target?.node) this.#describe(node);
		if (node !== this.target?.node || name !== this.target?.name) this.target = found;
		const place = node && placeOf(node);
		if (JSON.stringify(place) !== JSON.stringify(this.place)) this.place = place;
	}

	/** Says of the marked one that it is marked, to whoever hears the page. */
	#describe(node: HTMLElement | undefined): void {
		const before = this.target?.node;
		if (before?.getAttribute('aria-describedby') === MARK)
			before.removeAttribute('aria-describedby');
		if (node && !node.hasAttribute('aria-describedby')) node.setAttribute('aria-describedby', MARK);
	}
}

function placeOf(node: HTMLElement): Place {
	const { x, y, width, height } = node.getBoundingClientRect();
	return { x, y, width, height };
}

/** The id of the words on the mark. */
export const MARK = 'guide-mark';

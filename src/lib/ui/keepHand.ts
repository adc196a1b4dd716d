/** Where the keyboard is or was: the thing itself, and each element around it with the place it has in there. */
interface Place {
	node: HTMLElement;
	sheet: HTMLDialogElement | null;
	around: { inside: Element; at: number }[];
}

/** Others may bring the keyboard somewhere themselves when something went; they come first. In milliseconds. */
const SETTLED = 80;

/** A button that is off while something is made is given so long to be on again. */
const WAITED = 1500;

/**
 * Nobody who works by keys is thrown to the top of the page: when what had the keyboard goes, the keyboard goes to
 * what stands there now, or, out of a sheet that closed, to what had opened it (MEET-12). Whoever points is left alone.
 */
export function keepHand(): () => void {
	const hand = new Hand();
	const heard = {
		keydown: () => void (hand.isByKeys = true),
		pointerdown: () => void (hand.isByKeys = false),
		focusin: ({ target }: Event) => hand.came(target)
	};
	const watch = new MutationObserver(() => hand.look());
	watch.observe(document.body, {
		childList: true,
		subtree: true,
		attributeFilter: ['disabled', 'hidden', 'open']
	});
	for (const [name, hear] of Object.entries(heard)) document.addEventListener(name, hear, true);
	return () => {
		watch.disconnect();
		hand.stop();
		for (const [name, hear] of Object.entries(heard)) {
			document.removeEventListener(name, hear, true);
		}
	};
}

class Hand {
	isByKeys = false;
	#place: Place | undefined;
	#wasOff = false;
	readonly #openers = new WeakMap<Element, Place>();
	readonly #timers = new Set<ReturnType<typeof setTimeout>>();

	came(target: EventTarget | null): void {
		if (!(target instanceof HTMLElement)) return;
		const place = placeOf(target);
		const before = this.#place;
		if (place.sheet && before && before.sheet !== place.sheet)
			this.#openers.set(place.sheet, before);
		this.#place = place;
	}

	/** Something on the page changed: is what had the keyboard still there? */
	look(): void {
		const node = this.#place?.node;
		if (!node || !this.isByKeys) return;
		const wasOff = this.#wasOff;
		this.#wasOff = node.matches(':disabled');
		const isLost = this.#lost() !== undefined;
		if (isLost ? !canHold(node) : isGone(node)) this.#bringLater();
		else if (wasOff && isLost) node.focus();
	}

	#bringLater(): void {
		if (this.#timers.size > 0) return;
		for (const after of [SETTLED, WAITED]) {
			const timer = setTimeout(() => {
				this.#timers.delete(timer);
				this.#bring(after === WAITED);
			}, after);
			this.#timers.add(timer);
		}
	}

	stop(): void {
		this.#timers.forEach(clearTimeout);
	}

	/** What had the keyboard, while nothing has it. */
	#lost(): HTMLElement | undefined {
		const isNowhere = (document.activeElement ?? document.body) === document.body;
		return this.isByKeys && isNowhere ? this.#place?.node : undefined;
	}

	#bring(isLast: boolean): void {
		const node = this.#lost();
		if (!node || canHold(node) || (isOff(node) && !isLast)) return;
		const place = this.#place as Place;
		take(this.#openerOf(place) ?? place);
	}

	/** What had opened the sheet this was in, once that is closed. */
	#openerOf({ sheet }: Place): Place | undefined {
		return sheet && !sheet.open ? this.#openers.get(sheet) : undefined;
	}
}

function placeOf(node: HTMLElement): Place {
	const around: Place['around'] = [];
	for (let each: Element = node; each.parentElement; each = each.parentElement) {
		const inside = each.parentElement;
		around.push({ inside, at: [...inside.children].indexOf(each) });
	}
	return { node, sheet: node.closest('dialog'), around };
}

/** Told without laying out the page, which changes with every letter typed. */
const isGone = (node: Element) =>
	!node.isConnected ||
	node.matches(':disabled') ||
	node.closest('[hidden], dialog:not([open]), details:not([open]) > :not(summary)') !== null;
const isShown = (node: Element) => node.isConnected && node.getClientRects().length > 0;
const isOff = (node: Element) => isShown(node) && node.matches(':disabled');
const canHold = (node: HTMLElement) => isShown(node) && !node.matches(':disabled');

function take({ node, around }: Place): void {
	if (canHold(node)) return node.focus();
	const left = around.find(({ inside }) => isShown(inside));
	if (!left) return;
	const { inside, at } = left;
	const now = inside.children[Math.min(at, inside.children.length - 1)];
	hold(now instanceof HTMLElement && canHold(now) ? now : (inside as HTMLElement));
}

/** What takes no keyboard of its own takes it for once, so that the Tab key goes on from there. */
function hold(node: HTMLElement): void {
	node.focus();
	if (document.activeElement === node) return;
	node.tabIndex = -1;
	node.addEventListener('blur', () => node.removeAttribute('tabindex'), { once: true });
	node.focus();
}

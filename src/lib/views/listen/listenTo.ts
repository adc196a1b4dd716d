import { Armed } from './armed.ts';
import { isWritten, nameOf, type State } from './nameOf.ts';
import { followNews } from './news.ts';
import { frameOf, thingAt } from './thingAt.ts';

/** How it speaks. */
interface Voice {
	say(words: string): void;
	sayToo(words: string): void;
	hush(): void;
}

/** The button that turns this on and off works by one touch, always. */
const FREE = '[data-ear]';

/** When what a touch did shows, in milliseconds. */
const DONE = 150;

/**
 * Touched once, a thing says itself; touched again, it is done. A key does it at once, and so does the page itself: their
 * clicks count no presses. Returns how to stop (LISTEN-2 to LISTEN-5).
 */
export function listenTo(page: Document, voice: Voice, said: (state: State) => string): () => void {
	const touch = new Touch(voice, said);
	page.addEventListener('click', touch.touched, true);
	page.addEventListener('mousedown', touch.pressed, true);
	page.addEventListener('touchstart', touch.laid, { capture: true, passive: false });
	page.addEventListener('pointerup', touch.lifted, true);
	const endNews = followNews(page, (words) => voice.sayToo(words));
	return () => {
		touch.hear(undefined);
		endNews();
		page.removeEventListener('click', touch.touched, true);
		page.removeEventListener('mousedown', touch.pressed, true);
		page.removeEventListener('touchstart', touch.laid, true);
		page.removeEventListener('pointerup', touch.lifted, true);
	};
}

/** What a finger does, each before the page hears of it. */
class Touch {
	readonly #armed = new Armed<Element>();
	readonly #voice: Voice;
	readonly #said: (state: State) => string;

	constructor(voice: Voice, said: (state: State) => string) {
		this.#voice = voice;
		this.#said = said;
	}

	readonly touched = (event: MouseEvent): void => {
		const { target, detail } = event;
		if (detail === 0 || !(target instanceof Element) || target.closest(FREE)) return;
		const at = thingAt(target);
		if (!at) return this.hear(undefined);
		if (at.acts && this.#isHeard(at.thing)) return this.#isDone(at.thing);
		if (at.acts) stop(event);
		this.#tell(at.thing);
	};

	/** A field takes the finger before there is a click: the keyboard would come up unheard. */
	readonly pressed = (event: MouseEvent): void => {
		const field = fieldAt(event.target);
		if (field && !this.#isHeard(field)) event.preventDefault();
	};

	/** A slider moves before that. */
	readonly laid = (event: TouchEvent): void => {
		const field = fieldAt(event.target);
		if (!field?.matches('[type=range]') || this.#isHeard(field)) return;
		stop(event);
		this.#tell(field);
	};

	/** A button that cannot be pressed yet gets no click, but somebody asks what it is. */
	readonly lifted = ({ target }: PointerEvent): void => {
		const thing = target instanceof Element && target.closest(':disabled');
		if (thing) this.#tell(thing);
	};

	/** Arms this thing under this name, and frames it; nothing is armed by `undefined`. */
	hear(thing: Element | undefined, name = ''): void {
		this.#frame(false);
		this.#armed.hear(thing, name);
		this.#frame(true);
	}

	#tell(thing: Element): void {
		const name = nameOf(thing, this.#said);
		this.hear(thing, name);
		this.#voice.say(name);
	}

	/** What got another name by being done says it, and is heard under it. */
	#isDone(thing: Element): void {
		const before = nameOf(thing, this.#said);
		this.#voice.hush();
		setTimeout(() => {
			const now = nameOf(thing, this.#said);
			if (!thing.isConnected || now === before || this.#armed.thing !== thing) return;
			this.hear(thing, now);
			this.#voice.sayToo(now);
		}, DONE);
	}

	#isHeard(thing: Element): boolean {
		const isWithin = thing === thing.ownerDocument.activeElement && isWritten(thing);
		return isWithin || this.#armed.isHeard(thing, nameOf(thing, this.#said));
	}

	#frame(on: boolean): void {
		const { thing } = this.#armed;
		if (thing) frameOf(thing).toggleAttribute('data-armed', on);
	}
}

function fieldAt(target: EventTarget | null): Element | undefined {
	const at = target instanceof Element ? thingAt(target) : undefined;
	return at && (isWritten(at.thing) || at.thing.matches('select')) ? at.thing : undefined;
}

function stop(event: Event): void {
	event.preventDefault();
	event.stopPropagation();
}

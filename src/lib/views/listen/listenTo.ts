import { Armed } from './armed.ts';
import { choiceOf, isWritten, nameOf, type Said } from './nameOf.ts';
import { followNews } from './news.ts';
import { isRecording, RECORDER, SECRET } from './secret.ts';
import { frameOf, thingAt } from './thingAt.ts';

/** How it speaks. */
interface Voice {
	say(words: string): void;
	sayToo(words: string): void;
	hush(): void;
}

/** The button that turns this on and off works by one touch, always; and what ends a recording, which must be silent. */
const FREE = `[data-ear], ${RECORDER}`;

const BOX = '[type=checkbox], [type=radio]';

/** When what a touch did shows, in milliseconds. */
const DONE = 150;

/**
 * Touched once, a thing says itself; touched again, it is done. A key does it at once, and so does the page itself: their
 * clicks count no presses. Returns how to stop (LISTEN-2 to LISTEN-5).
 */
export function listenTo(page: Document, voice: Voice, said: Said): () => void {
	const touch = new Touch(voice, said);
	page.addEventListener('click', touch.touched, true);
	page.addEventListener('mousedown', touch.pressed, true);
	page.addEventListener('touchstart', touch.laid, { capture: true, passive: false });
	page.addEventListener('pointerup', touch.lifted, true);
	const endNews = followNews(page, {
		news: (words) => voice.sayToo(words),
		secret: () => voice.sayToo(said('secret')),
		hush: () => voice.hush()
	});
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
	readonly #said: Said;
	/** How a box stood that a finger is on. */
	#before: { box: Element; isChosen: boolean } | undefined;
	/** What a label passes its click on to. */
	#next: Element | undefined;

	constructor(voice: Voice, said: Said) {
		this.#voice = voice;
		this.#said = said;
	}

	readonly touched = (event: MouseEvent): void => {
		const target = this.#touchedIn(event);
		if (!target) return;
		if (isRecording(target.ownerDocument)) return stop(event);
		const at = thingAt(target);
		if (!at) return this.hear(undefined);
		if (at.acts && this.#isHeard(at.thing)) return this.#isDone(at.thing, target);
		if (at.acts) stop(event);
		this.#tell(at.thing);
	};

	/** A field takes the finger before there is a click: the keyboard would come up unheard. */
	readonly pressed = (event: MouseEvent): void => {
		const { target } = event;
		this.#before = undefined;
		if (target instanceof Element && target.matches(BOX))
			this.#before = { box: target, isChosen: choiceOf(target) };
		const field = fieldAt(target);
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
		if (thing && !isRecording(thing.ownerDocument)) this.#tell(thing);
	};

	/** Arms this thing under this name, and frames it; nothing is armed by `undefined`. */
	hear(thing: Element | undefined, name = ''): void {
		this.#frame(false);
		this.#armed.hear(thing, name);
		this.#frame(true);
	}

	/** What a finger touched; nothing where a key, a label or the page itself clicked, or where one touch is enough. */
	#touchedIn({ target, detail }: MouseEvent): Element | undefined {
		if (detail === 0 || !(target instanceof Element) || target === this.#next) return undefined;
		return target.closest(FREE) ? undefined : target;
	}

	#tell(thing: Element): void {
		const name = this.#nameOf(thing);
		this.hear(thing, name);
		this.#voice.say(name);
	}

	/** What got another name by being done says it, and is heard under it. What is secret is said when it is touched. */
	#isDone(thing: Element, target: Element): void {
		const before = this.#nameOf(thing);
		this.#armed.done();
		this.#voice.hush();
		this.#next = target === thing ? undefined : thing;
		setTimeout(() => (this.#next = undefined));
		setTimeout(() => {
			const now = nameOf(thing, this.#said);
			if (!thing.isConnected || now === before || this.#armed.thing !== thing) return;
			if (thing.closest(SECRET)) return;
			this.hear(thing, now);
			this.#voice.sayToo(now);
		}, DONE);
	}

	#nameOf(thing: Element): string {
		const before = thing === this.#before?.box ? this.#before : undefined;
		return nameOf(thing, this.#said, before?.isChosen);
	}

	#isHeard(thing: Element): boolean {
		const isWithin = thing === thing.ownerDocument.activeElement && isWritten(thing);
		return isWithin || this.#armed.isHeard(thing, this.#nameOf(thing));
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

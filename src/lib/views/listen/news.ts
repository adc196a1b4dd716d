import { textOf } from './nameOf.ts';
import { isRecording, SECRET } from './secret.ts';

/** What is told of them. */
interface Told {
	news(words: string): void;
	/** A choice opens that nobody else may hear. */
	secret(): void;
	/** A voice is being recorded. */
	hush(): void;
}

const NEWS = '[role="status"], [role="alert"], [aria-live], output';

/** Where each change is, is said by its own mark all the time; what one chose in secret is said to nobody. */
const NO_NEWS = `[data-safety], ${SECRET}`;

/** What is gone again after so many milliseconds was no news. */
const SETTLED = 400;

/** However much goes on changing, it is told after so many. */
const LATEST = 2000;

/** Tells what appears on a page by itself: a sheet that opens, an answer, what went wrong (LISTEN-5). Returns how to stop. */
export function followNews(page: Document, told: Told): () => void {
	const news = new News(page, told);
	const watching = new MutationObserver((changes) => news.note(changes.flatMap(newsIn)));
	watching.observe(page.body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributeFilter: ['open']
	});
	news.note([]);
	return () => {
		news.end();
		watching.disconnect();
	};
}

/** What is new and not told yet. */
class News {
	readonly #page: Document;
	readonly #told: Told;
	readonly #fresh = new Set<Element>();
	#wasSecret = false;
	#due: ReturnType<typeof setTimeout> | undefined;
	#since = 0;

	constructor(page: Document, told: Told) {
		this.#page = page;
		this.#told = told;
	}

	/** Here something changed. Told together, once it has settled; after a recording where there is one. */
	note(changed: readonly Element[]): void {
		for (const each of changed) this.#fresh.add(each);
		if (isRecording(this.#page)) return this.#wait();
		if (this.#fresh.size === 0 && this.#isSecret() === this.#wasSecret) return;
		const now = Date.now();
		if (this.#due === undefined) this.#since = now;
		clearTimeout(this.#due);
		this.#due = setTimeout(() => this.#tell(), Math.min(SETTLED, this.#since + LATEST - now));
	}

	end(): void {
		clearTimeout(this.#due);
		this.#due = undefined;
	}

	#wait(): void {
		this.end();
		this.#told.hush();
	}

	#tell(): void {
		this.end();
		const here = [...this.#fresh].filter((each) => each.isConnected && !each.closest(NO_NEWS));
		this.#fresh.clear();
		const isSecret = this.#isSecret();
		if (isSecret && !this.#wasSecret) this.#told.secret();
		this.#wasSecret = isSecret;
		for (const each of here) this.#told.news(each.matches('dialog') ? titleOf(each) : textOf(each));
	}

	#isSecret(): boolean {
		return this.#page.querySelector(SECRET) !== null;
	}
}

function newsIn({ type, target, addedNodes }: MutationRecord): Element[] {
	if (type === 'attributes') return isOpen(target) ? [target] : [];
	const around = (target instanceof Element ? target : target.parentElement)?.closest(NEWS);
	const added = [...addedNodes].filter((node) => node instanceof Element);
	return [
		...(around ? [around] : []),
		...added.filter((each) => each.matches(NEWS)),
		...added.flatMap((each) => [...each.querySelectorAll(NEWS)])
	];
}

function isOpen(target: Node): target is HTMLDialogElement {
	return target instanceof HTMLDialogElement && target.open;
}

function titleOf(dialog: Element): string {
	return dialog.getAttribute('aria-label') ?? '';
}

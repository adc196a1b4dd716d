import { faultIn } from '#lib/domain/votes/sealed/cast.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';

/** What is wrong with the last tap, in the words the count would use. */
export type Fault = NonNullable<ReturnType<typeof faultIn>>;

/** Where a draft outlives a reload: a text, or nothing. */
export interface Drawer {
	read(): string;
	keep(text: string): void;
}

/**
 * A ballot being filled in, one small question on each screen and the whole of it on the last (VOTE-88). What the
 * count would refuse cannot be tapped: each tap is tried with the count's own check first.
 */
export abstract class Draft<S extends Says> {
	/** Which screen is shown; one behind the last question is the page to look it all over. */
	at = $state(0);
	/** Why the last tap did nothing. */
	fault = $state<Fault>();
	#says: S;
	readonly #drawer: Drawer | undefined;
	readonly config: RoundConfig;
	/** What lay in the drawer beside the answer: see `besides`. */
	protected readonly keptBesides: unknown;

	/** `empty`: the answer that names nothing. A drawer with something else in it than a valid answer is empty. */
	constructor(config: RoundConfig, empty: S, drawer?: Drawer) {
		this.config = config;
		this.#drawer = drawer;
		const kept = readKept<S>(drawer?.read() ?? '', empty);
		const fits = kept !== undefined && isValid(config, kept.says);
		this.#says = $state.raw(fits ? kept.says : empty);
		this.at = fits ? kept.at : 0;
		this.keptBesides = fits ? kept.besides : undefined;
	}

	/** How many questions there are before the page to look it over. */
	abstract readonly screens: number;

	/** Whether anything was chosen yet. */
	abstract readonly isBegun: boolean;

	/** What would be sent now. */
	get says(): S {
		return this.#says;
	}

	get isReview(): boolean {
		return this.at >= this.screens;
	}

	/** Goes to a screen; none before the first and none behind the last page. */
	go(to: number): void {
		this.at = Math.max(0, Math.min(this.screens, to));
		this.fault = undefined;
		this.keep();
	}

	/** Begins with an earlier answer, on the page to look it over. */
	startFrom(says: S): void {
		if (this.put(says)) this.go(this.screens);
	}

	/** Takes an answer over if it keeps the rules, and otherwise says which it breaks. */
	protected put(next: S): boolean {
		this.fault = faultIn(this.config, next);
		if (this.fault) return false;
		this.#says = next;
		this.keep();
		return true;
	}

	/** What is kept with the answer and not sent. */
	protected get besides(): unknown {
		return undefined;
	}

	protected keep(): void {
		const { says, at, besides } = this;
		this.#drawer?.keep(JSON.stringify({ says, at, besides }));
	}
}

interface Kept<S> {
	says: S;
	at: number;
	besides?: unknown;
}

function readKept<S extends Says>(text: string, empty: S): Kept<S> | undefined {
	try {
		const kept = JSON.parse(text || '{}') as Partial<Kept<S>>;
		const [form = ''] = Object.keys(empty);
		const isOurs = kept.says !== undefined && form in kept.says && Number.isSafeInteger(kept.at);
		return isOurs ? (kept as Kept<S>) : undefined;
	} catch {
		return undefined; // half a draft is no draft
	}
}

function isValid(config: RoundConfig, says: Says): boolean {
	try {
		return faultIn(config, says) === undefined;
	} catch {
		return false; // something else lay in the drawer
	}
}

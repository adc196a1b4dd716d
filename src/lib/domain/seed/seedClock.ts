/** One sitting of a seed: when it began, by the clock on its wall. */
export interface Sitting {
	id: string;
	/** What kind of sitting, as the seed writes it. */
	type: string;
	place: string;
	/** `YYYY-MM-DDTHH:MM` */
	start: string;
}

// None of these places moves its clocks in summer.
const ZONES = new Map([
	['Asia/Jakarta', '+07:00'],
	['Asia/Pontianak', '+07:00'],
	['Asia/Makassar', '+08:00'],
	['Asia/Jayapura', '+09:00'],
	['Africa/Nairobi', '+03:00']
]);

const NO_SITTING: Sitting = { id: '', type: '', place: '', start: '2000-01-01T09:00' };
const DECIDES = ['musdes', 'forum', 'village', 'planning'];
const STEP = 20;

/** Tells the time during a seed's sittings. Each question moves it on by twenty seconds; it never asks a real clock. */
export class SeedClock {
	readonly #sittings: readonly Sitting[];
	readonly #zone: string;
	readonly #asked = new Map<string, number>();

	constructor(sittings: readonly Sitting[], timeZone: unknown) {
		this.#sittings = sittings;
		this.#zone = (typeof timeZone === 'string' && ZONES.get(timeZone)) || 'Z';
	}

	/** True if the offset of a time zone is known here; otherwise the times are written as UTC. */
	static knows(timeZone: unknown): boolean {
		return typeof timeZone === 'string' && ZONES.has(timeZone);
	}

	/** The next moment of a sitting, named by its id or its place; of the one that decides when neither fits. */
	at(...names: unknown[]): string {
		const sitting = this.#called(names) ?? this.#deciding();
		const asked = this.#asked.get(sitting.id) ?? 0;
		this.#asked.set(sitting.id, asked + 1);
		return `${later(sitting.start, asked * STEP)}${this.#zone}`;
	}

	/** When a sitting began. Asking does not move the clock on. */
	opening(name: unknown): string {
		const sitting = this.#called([name]) ?? this.#deciding();
		return `${sitting.start}:00${this.#zone}`;
	}

	/** The next moment of the first sitting. */
	first(): string {
		const starts = this.#sittings.map(({ start }) => start).sort();
		return this.at(this.#sittings.find(({ start }) => start === starts[0])?.id);
	}

	/** The next moment of a kind of sitting, or of the one that decides. */
	during(type: string): string {
		return this.at(this.#sittings.find((sitting) => sitting.type === type)?.id);
	}

	/** Noon of a day. */
	on(day: string): string {
		return `${day}T12:00:00${this.#zone}`;
	}

	#called(names: unknown[]): Sitting | undefined {
		const named = names.filter((name) => typeof name === 'string' && name !== '');
		return this.#sittings.find(({ id, place }) => named.includes(id) || named.includes(place));
	}

	#deciding(): Sitting {
		const all = this.#sittings;
		return all.find(({ type }) => DECIDES.includes(type)) ?? all.at(-1) ?? NO_SITTING;
	}
}

/** A wall-clock time some seconds later, on the same day. */
function later(start: string, seconds: number): string {
	const [day = '', clock = ''] = start.split('T');
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	const total = Math.min(hours * 3600 + minutes * 60 + seconds, 86_399);
	const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
	return `${day}T${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

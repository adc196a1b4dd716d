import type { Mode } from '#lib/protocol/planCalls.ts';

import type { RoomStore } from '../store/roomStore.ts';

const MODE = 'mode!';
const REVOKED = 'revoked!';
const SLOWED = 'slowed!';

/** What was decided about plans while they go on: what participants may change, and which devices were taken out or slowed down. */
export class PlanRules {
	/** Resolves when what was decided before is known. Rejects if the store cannot tell. */
	readonly loaded: Promise<void>;
	/** False before that, and for ever if the store could not. */
	isLoaded = false;
	readonly #edited = new Set<string>();
	readonly #revoked = new Set<string>();
	readonly #slowed = new Set<string>();

	constructor(private readonly store: RoomStore) {
		this.loaded = this.#load();
		this.loaded.catch(() => undefined); // whoever comes in hears of it
	}

	/** A plan nobody decided about is one participants add to. */
	modeOf(plan: string): Mode {
		return this.#edited.has(plan) ? 'edit' : 'add';
	}

	async setMode(plan: string, mode: Mode) {
		await this.store.set({ [MODE + plan]: mode });
		if (mode === 'edit') this.#edited.add(plan);
		else this.#edited.delete(plan);
	}

	isRevoked(plan: string, device: string): boolean {
		return this.#revoked.has(`${plan}!${device}`);
	}

	async revoke(plan: string, device: string) {
		await this.store.set({ [`${REVOKED}${plan}!${device}`]: '1' });
		this.#revoked.add(`${plan}!${device}`);
	}

	async restore(plan: string, device: string) {
		await this.store.set({ [`${REVOKED}${plan}!${device}`]: '' });
		this.#revoked.delete(`${plan}!${device}`);
	}

	isSlowed(plan: string, device: string): boolean {
		return this.#slowed.has(`${plan}!${device}`);
	}

	async setSlowed(plan: string, device: string, slowed: boolean) {
		await this.store.set({ [`${SLOWED}${plan}!${device}`]: slowed ? '1' : '' });
		if (slowed) this.#slowed.add(`${plan}!${device}`);
		else this.#slowed.delete(`${plan}!${device}`);
	}

	async #load() {
		const [modes, revoked, slowed] = await Promise.all([
			this.store.facts(MODE),
			this.store.facts(REVOKED),
			this.store.facts(SLOWED)
		]);
		for (const [key, mode] of modes) if (mode === 'edit') this.#edited.add(key.slice(MODE.length));
		for (const [key, yes] of revoked) if (yes) this.#revoked.add(key.slice(REVOKED.length));
		for (const [key, yes] of slowed) if (yes) this.#slowed.add(key.slice(SLOWED.length));
		this.isLoaded = true;
	}
}

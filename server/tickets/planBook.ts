import { randomBytes } from 'node:crypto';

import type { HostRequest } from '#lib/protocol/api.ts';
import { joinCodeFrom, readJoinCode } from '#lib/protocol/joinCode.ts';

import type { RoomStore } from '../store/roomStore.ts';

import { knownPlan, MOST_DESKS, planFact, type PlanEntry } from './knownPlans.ts';

/** What a screen says of a plan when it asks for a ticket. */
type Registering = Pick<HostRequest, 'plan' | 'title' | 'language' | 'code'> &
	Partial<Pick<HostRequest, 'role' | 'desks'>>;

/** The plans led from this laptop and the codes on their walls. A plan keeps its code. */
export class PlanBook {
	#last: Promise<unknown> = Promise.resolve();

	constructor(private readonly store: RoomStore) {}

	/** Writes a plan down, again and again if need be; the code it had, else the wished one if free, else a new one. */
	register(wish: Registering): Promise<PlanEntry> {
		// One after the other: desk and wall register at the same moment and must get the same code.
		const next = this.#last.then(() => this.#register(wish));
		this.#last = next.catch(() => undefined); // the caller hears of it; the next one starts afresh
		return next;
	}

	/** The plan behind a code as typed, if there is one. */
	async byCode(typed: string): Promise<PlanEntry | undefined> {
		const code = readJoinCode(typed);
		const plan = code && (await this.store.get(`code:${code}`));
		return plan ? knownPlan(this.store, plan) : undefined;
	}

	/** Whether a plan was ever registered here. */
	async has(plan: string): Promise<boolean> {
		return (await knownPlan(this.store, plan)) !== undefined;
	}

	/**
	 * A laptop that lost its data may be asked by a wall, which knows no code, before its desk, which does: the code
	 * people still have opens the plan too, and is the one shown from then on.
	 */
	async #codeFor(plan: string, known: PlanEntry | undefined, wished: string | undefined) {
		const code = readJoinCode(wished ?? '');
		if (!known) return this.#freeCode(wished);
		if (!known.isOfWall || !code) return known.code;
		const taken = await this.store.get(`code:${code}`);
		return taken === undefined || taken === plan ? code : known.code;
	}

	async #register({ plan, code: wished, ...said }: Registering) {
		const known = await knownPlan(this.store, plan);
		const code = await this.#codeFor(plan, known, wished);
		// A screen that has not got the plan yet knows neither its title nor its language.
		const { title, language } = said.title === '' ? (known ?? said) : said;
		const isOfWall = said.role === 'viewer' && (!known || known.isOfWall);
		const desks = desksIn(known, said);
		const more = { ...(isOfWall && { isOfWall }), ...(desks.length > 0 && { desks }) };
		const entry: PlanEntry = { plan, title, language, code, ...more };
		if (JSON.stringify(entry) !== JSON.stringify(known)) {
			await this.store.set({ ...planFact(entry), [`code:${code}`]: plan });
		}
		return entry;
	}

	async #freeCode(wished: string | undefined): Promise<string> {
		const code = readJoinCode(wished ?? '') ?? joinCodeFrom(randomBytes(8));
		return (await this.store.get(`code:${code}`)) ? this.#freeCode(undefined) : code;
	}
}

/** The desks known so far and those told now. A wall leads nothing: it tells of none. */
function desksIn(
	known: PlanEntry | undefined,
	{ role, desks = [] }: Partial<Registering>
): string[] {
	const told = role === 'facilitator' ? desks : [];
	return [...new Set([...(known?.desks ?? []), ...told])].slice(-MOST_DESKS);
}

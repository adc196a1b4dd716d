import type { BallotStamp } from '#lib/domain/votes/ballots.ts';
import type { Round } from '#lib/domain/votes/round.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { BallotDraft } from './ballotDraft.svelte.ts';

/** Sheets of paper being typed at the desk, one after the other. Each is a voter of its own, with an id nobody else has. */
export class PaperSheets {
	readonly draft: BallotDraft;
	/** How many this desk has typed since it opened the page. */
	count = $state(0);
	isFixing = $state(false);
	wasFixed = $state(false);
	readonly #session: Session;
	#last: { voter: string; dots: Record<string, number> } | undefined;
	readonly #round: Round;

	constructor(session: Session, round: Round) {
		this.#session = session;
		this.#round = round;
		this.draft = new BallotDraft(round);
	}

	/** Puts the sheet into the box; while fixing, in place of the last one. */
	putIn(dots = this.#given()): void {
		const { id, at, by: scribe } = this.#session.stamp();
		const voter = this.isFixing && this.#last ? this.#last.voter : this.#session.stamp().id;
		const stamp: BallotStamp = { id, by: voter, at, scribe };
		if (!this.draft.cast(this.#session.box, stamp, dots)) return;
		this.#last = { voter, dots };
		this.wasFixed = this.isFixing;
		if (!this.isFixing) this.count += 1;
		this.isFixing = false;
	}

	/** Takes the last sheet up again. It stays in the box until it is put in anew. */
	fix(): void {
		this.draft.start(this.#last?.dots);
		this.isFixing = true;
	}

	#given(): Record<string, number> {
		const given = this.#round.options.map(({ id }) => [id, this.draft.on(id)] as const);
		return Object.fromEntries(given.filter(([, dots]) => dots > 0));
	}
}

import { teamFor, tellTeam } from '#lib/domain/meeting/groups/belonging.ts';
import type { Split, Team } from '#lib/domain/meeting/groups/kinds.ts';
import { placedIn } from '#lib/domain/meeting/groups/splits.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';
import { keepTeam } from '#lib/session/keepTags.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { recall, remember } from '#lib/session/settings.ts';
import { tagsHere } from '#lib/session/tags.ts';

import { groupsIn } from '../../forAll/groups.ts';
import { tokenHere } from '../myPart.ts';

/** What somebody chose on this phone, and where the desk had put them then: `group place`. */
interface Chosen {
	team: string;
	placed: string;
}

type Here = Pick<Session, 'id' | 'person' | 'box'>;

/**
 * The group of whoever holds this phone (GROUP-4): the one they chose here, unless the desk put them elsewhere since;
 * else where the desk put them; else the one that fits what they said of themselves. All of it stays on the phone.
 */
export class MyTeam {
	#chosen = $state<Chosen>();
	readonly #here: Here;
	readonly #split: Split;
	readonly #phones: () => readonly PersonId[];

	constructor(here: Here, split: Split, phones: () => readonly PersonId[]) {
		this.#here = here;
		this.#split = split;
		this.#phones = phones;
		const [team, placed = ''] = recall(this.#name)?.split(' ') ?? [];
		if (team) this.#chosen = { team, placed };
	}

	/** Which of these groups it is; nothing for who has still to choose. */
	of(split: Split, teams: readonly Team[]): Team | undefined {
		const placed = placedIn(split, teams, this.#phones());
		const isLast = this.#chosen?.placed === (placed?.id ?? '');
		const own = isLast ? teams.find(({ id }) => id === this.#chosen?.team) : undefined;
		const { sex, group, hamlet } = tagsHere(this.#here.id);
		const isYoung = groupsIn(group).includes('youth');
		const said = { isYoung, ...(sex && { sex }), ...(hamlet && { hamlet }) };
		return own ?? placed ?? teamFor(teams, said);
	}

	/** Goes to a group. */
	choose(team: Team, split: Split, teams: readonly Team[]): void {
		const placed = placedIn(split, teams, this.#phones())?.id ?? '';
		this.#chosen = { team: team.id, placed };
		remember(this.#name, `${team.id} ${placed}`);
	}

	/**
	 * Lets what is written go with this group, and tells the desk that one more phone is in it. Who is nowhere yet writes
	 * in none, wherever they were in the split before (GROUP-5).
	 */
	belong(to: Team | undefined): void {
		const { id, box, person } = this.#here;
		const team = to?.id;
		keepTeam(id, team);
		if (team === undefined) return;
		const token = tokenHere(`split.${this.#split.id}`, person);
		tellTeam(box, { split: this.#split.id, token, team }, person); // what cannot be told now is told at the next change
	}

	get #name(): string {
		return `team.${this.#split.id}.${this.#here.person}`;
	}
}

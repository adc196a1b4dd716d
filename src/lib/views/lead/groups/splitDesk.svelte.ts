import { partsIn } from '#lib/domain/meeting/answers.ts';
import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import { hamletIn } from '#lib/domain/meeting/groups/belonging.ts';
import {
	TEAM_PICTURES,
	TAKES,
	type SplitBy,
	type Takes,
	type TeamPicture
} from '#lib/domain/meeting/groups/kinds.ts';
import {
	changeTeam,
	FEWEST_TEAMS,
	finishSplit,
	isByTags,
	mergeBack,
	MOST_TEAMS,
	placePerson,
	splitAgain,
	splitUp,
	undoSplit,
	type TeamDraft
} from '#lib/domain/meeting/groups/splits.ts';
import { sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import { peopleIn } from '#lib/domain/meeting/people.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';
import { showOnStage } from '#lib/domain/meeting/stage.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** A group that is being written down. */
export interface TeamLine {
	name: string;
	/** Its own, whichever lines above it are dropped. */
	picture: TeamPicture;
	hamlet?: string;
	takes?: Takes;
}

/** Splitting a hall as the desk does it. What is typed is nobody else's yet, and is there when the panel opens again. */
class SplitDesk {
	by = $state<SplitBy>('hamlet');
	lines = $state<TeamLine[]>([]);
	task = $state('');
	refusal = $state<Refusal>();
	/** Taking a split back was asked for once. */
	asksUndo = $state(false);
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
		this.choose('hamlet');
	}

	/** Another way to tell people apart: its groups are proposed, and every name may be changed. */
	choose(by: SplitBy): void {
		this.by = by;
		this.refusal = undefined;
		this.lines = this.#proposed(by).map((line, at) => ({ ...line, picture: pictureAt(at) }));
	}

	get canAdd(): boolean {
		return this.lines.length < MOST_TEAMS;
	}

	get canDrop(): boolean {
		return this.lines.length > FEWEST_TEAMS;
	}

	/** One more group. */
	add(): void {
		const used = this.lines.map(({ picture }) => picture);
		const picture = TEAM_PICTURES.find((each) => !used.includes(each)) ?? 'star';
		this.lines.push({ name: isByTags(this) ? '' : pictured(picture), picture });
	}

	drop(at: number): void {
		this.lines.splice(at, 1);
	}

	/** Whether a line has to be named before the hall can be split. */
	lacks(line: TeamLine): boolean {
		return this.refusal === 'two-to-eight' && line.name.trim() === '';
	}

	/** Splits the hall as it is written; a line nobody named is no group (GROUP-11). */
	split(): void {
		const { plan } = this.#session;
		const { by } = this;
		const task = this.task.trim();
		const named = this.lines.filter(({ name }) => name.trim() !== '');
		const teams = named.map((line): TeamDraft => {
			const hamlet = by === 'hamlet' ? (line.hamlet ?? hamletIn(line.name)) : '';
			return {
				name: line.name,
				picture: line.picture,
				...(task && { task }),
				...(hamlet && { hamlet }),
				...(by === 'tags' && line.takes && { takes: line.takes })
			};
		});
		const deal = by === 'chance' ? shuffled(peopleIn(membersOf(plan)).map(({ id }) => id)) : [];
		this.#hear(splitUp(plan, { by, teams, deal }, () => this.#session.stamp()));
	}

	/** Says a group's task anew; nothing takes it away. */
	ask(team: string, task: string): void {
		this.#hear(changeTeam(this.#session.plan, team, { task: task.trim() || null }, this.#by));
	}

	/** Counts those of a group who have no phone. */
	countWithout(team: string, count: number | null): void {
		this.#hear(changeTeam(this.#session.plan, team, { withoutPhone: count }, this.#by));
	}

	place(split: string, who: string, team: string): void {
		this.#hear(placePerson(this.#session.plan, { split, who, team }, this.#by));
	}

	/** Shows the groups on the wall, one group's ideas, or the step again. */
	show(card: string | undefined, isShown = true): void {
		const stage = isShown
			? { view: 'teams' as const, ...(card && { card }) }
			: { view: 'own' as const };
		this.#hear(showOnStage(this.#session.plan, stage, this.#by));
	}

	merge(split: string): void {
		this.#hear(mergeBack(this.#session.plan, split, this.#session.stamp()));
	}

	again(split: string): void {
		this.#hear(splitAgain(this.#session.plan, split, this.#by));
	}

	finish(split: string): void {
		this.#hear(finishSplit(this.#session.plan, split, this.#session.stamp()));
	}

	/** The first press asks, the second takes the split back. */
	undo(split: string): void {
		if (this.asksUndo)
			this.#hear(undoSplit(this.#session.plan, split, t('team.undo.why'), this.#by));
		this.asksUndo = !this.asksUndo;
	}

	hear(answer: Answer): boolean {
		return this.#hear(answer);
	}

	#proposed(by: SplitBy): Omit<TeamLine, 'picture'>[] {
		if (by === 'tags') return TAKES.map((takes) => ({ name: t(`team.takes.${takes}`), takes }));
		if (by === 'hamlet') {
			const known = hamletsOf(this.#session).slice(0, MOST_TEAMS);
			const lines = known.map((hamlet) => ({ name: hamletTitle(hamlet), hamlet }));
			return lines.length < FEWEST_TEAMS ? [...lines, { name: '' }, { name: '' }] : lines;
		}
		return Array.from({ length: 3 }, (_, at) => ({ name: pictured(pictureAt(at)) }));
	}

	get #by(): string {
		return this.#session.person;
	}

	#hear(answer: Answer): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}

/** A group called by its picture: "Matahari". */
function pictured(picture: TeamPicture): string {
	return t(`picture.${picture}`);
}

function pictureAt(at: number): TeamPicture {
	return TEAM_PICTURES[at] ?? 'star';
}

/** The hamlets of the place: those that were named, else those that were counted or told by phones. */
function hamletsOf({ plan, box }: Session): string[] {
	const named = profileOf(plan).hamlets ?? [];
	if (named.length > 0) return named;
	const counts = attendanceOf(plan, sittingNowOf(plan)?.id ?? '')?.counts ?? [];
	const counted = counts.filter(({ by }) => by === 'hamlet').map(({ name }) => name);
	const told = partsIn(box).flatMap(({ hamlet }) => hamlet ?? []);
	return [...new Set(counted.length > 0 ? counted : told)].sort();
}

/** What already says what it is keeps its words: no "Dusun Dusun Wetan", and no "Dusun RW 05" (GROUP-12). */
const SAYS_WHAT = /^(dusun|dukuh|kampung|lingkungan|banjar|jorong|blok|rw|rt)\b/i;

function hamletTitle(hamlet: string): string {
	return SAYS_WHAT.test(hamlet.trim()) ? hamlet.trim() : t('team.hamlet', { name: hamlet });
}

function shuffled<T>(all: readonly T[]): T[] {
	return all
		.map((it) => [Math.random(), it] as const)
		.sort(([a], [b]) => a - b)
		.map(([, it]) => it);
}

const made = new WeakMap<Plan, SplitDesk>();

/** The one split desk of an open plan. */
export function splitDeskOf(session: Session): SplitDesk {
	const desk = made.get(session.plan) ?? new SplitDesk(session);
	made.set(session.plan, desk);
	return desk;
}

export type { SplitDesk };

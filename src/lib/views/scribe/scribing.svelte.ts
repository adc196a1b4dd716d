import { addIdea, type Channel, type IdeaRefusal } from '#lib/domain/ideas/ideas.ts';
import { waits } from '#lib/domain/ideas/waiting.ts';
import { sentence } from '#lib/domain/shared/words.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';
import { teamHere, type Tags } from '#lib/session/tags.ts';

/** Somebody whose words another hand writes down. */
export interface Speaking {
	/** Only if they wish it; else they are called by their number. */
	name: string;
	tags: Tags;
	/** Ids of what was written for them, whatever they were called then. */
	wrote?: string[];
}

type Target = Pick<Session, 'id' | 'plan' | 'stamp'> & Partial<Pick<Session, 'surface'>>;

/** Writes down one sentence for somebody, marked as theirs, with their tags and in the words they used (ARRIVE-8). */
export function writeFor(
	session: Target,
	said: { text: string; who: string; tags: Tags; channel: Channel }
) {
	const who = said.who.trim();
	const together = teamHere[session.id]; // they sit in one group
	const held = waits(session.plan, session.surface === 'desk');
	const draft = { text: said.text, channel: said.channel, ...said.tags, ...together, ...held };
	return addIdea(session.plan, draft, { ...session.stamp(), ...(who && { onBehalfOf: who }) });
}

/** Several people and one volunteer who writes for them. Kept on this device, so that a reload loses no half sentence. */
export class Scribing {
	people = $state<Speaking[]>([]);
	refusal = $state<IdeaRefusal>();
	#at = $state(0);
	#texts = $state<string[]>([]);
	readonly #key: string;

	constructor(plan: string) {
		this.#key = `scribe.${plan}`;
		const kept = peopleIn(draftIn(this.#key));
		this.people = kept.length > 0 ? kept : [nobodyYet()];
		this.#texts = this.people.map((_, n) => draftIn(`${this.#key}.${n}`));
		const at = Number(draftIn(`${this.#key}.at`));
		if (this.people[at]) this.#at = at;
	}

	/** The place of who is heard now. A reload comes back to them. */
	get at(): number {
		return this.#at;
	}
	set at(at: number) {
		this.#at = at;
		keepDraft(`${this.#key}.at`, String(at));
	}

	/** Who is heard now. */
	get who(): Speaking {
		return this.people[this.at] ?? nobodyYet();
	}

	/** What is being written for them. */
	get text(): string {
		return this.#texts[this.at] ?? '';
	}
	set text(text: string) {
		this.#texts[this.at] = text;
		this.refusal = undefined;
		keepDraft(`${this.#key}.${this.at}`, text);
	}

	/** Whether something is begun for a person that was not sent. */
	isBegun(n: number): boolean {
		return (this.#texts[n] ?? '').trim() !== '';
	}

	/** One more person, of the same hamlet: whoever sits together most often is. */
	add(): void {
		const { hamlet } = this.who.tags;
		this.people.push({ ...nobodyYet(), tags: hamlet ? { hamlet } : {} });
		this.at = this.people.length - 1;
		this.#keep();
	}

	/** Says more of who is heard now. */
	tell(more: Partial<Speaking>): void {
		this.people[this.at] = { ...this.who, ...more };
		this.#keep();
	}

	/** Sends what was written, and gives its id. None if it was refused: the words stay, and the reason stands beside them. */
	send(session: Target, called: string): string | undefined {
		const said = { text: this.text, who: called, tags: { ...this.who.tags } };
		const answer = writeFor(session, { ...said, channel: 'scribe' });
		if (answer.ok) {
			this.text = '';
			this.tell({ wrote: [...(this.who.wrote ?? []), answer.value] });
			return answer.value;
		}
		this.refusal = answer.refusal;
		return undefined;
	}

	/** True when there is something to send. */
	get isReady(): boolean {
		return sentence(this.text).ok;
	}

	#keep(): void {
		keepDraft(this.#key, JSON.stringify(this.people));
	}
}

function nobodyYet(): Speaking {
	return { name: '', tags: {} };
}

function peopleIn(kept: string): Speaking[] {
	try {
		return JSON.parse(kept || '[]') as Speaking[];
	} catch {
		return []; // somebody else wrote under this name
	}
}

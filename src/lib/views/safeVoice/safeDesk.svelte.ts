import {
	closeSafeVoice,
	openSafeVoice,
	safeVoiceOf
} from '#lib/domain/ideas/safeVoice/announcement.ts';
import { isReleased, releaseTheme } from '#lib/domain/ideas/safeVoice/release.ts';
import { boxKeyOf } from '#lib/domain/ideas/safeVoice/seal.ts';
import {
	burnVoices,
	isBurnt,
	SAFE_ROOTS,
	sortedOf,
	sortVoice,
	wordTheme,
	type PeopleRoom,
	type Theme
} from '#lib/domain/ideas/safeVoice/themes.ts';
import { sealedIn, voicesIn } from '#lib/domain/ideas/safeVoice/voices.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import { Live } from '#lib/live/live.svelte.ts';
import { watch } from '#lib/live/watch.ts';
import { newId } from '#lib/session/newId.ts';
import { peopleRoomOf } from '#lib/session/peopleRoom.ts';
import { forgetSafeSecret, newSafeSecret, safeSecretOf } from '#lib/session/safeSecret.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { deskKey } from '#lib/session/votingKeys.ts';

type Answer = { ok: true } | { ok: false; refusal: Refusal };

/** The safe-voice box as a desk opens, reads, sorts and burns it. */
export class SafeDesk {
	refusal = $state<Refusal>();
	/** What opens the voices; it is at the desk that opened the box, and nowhere else. */
	#secret = $state.raw<Uint8Array>();
	readonly #session: Session;
	readonly #room: PeopleRoom;
	readonly #box: Live<ReturnType<typeof safeVoiceOf>>;
	readonly #sealed: Live<string[]>;
	readonly #changes: Live<number>;

	constructor(session: Session, room: PeopleRoom) {
		this.#session = session;
		this.#room = room;
		this.#look();
		globalThis.addEventListener?.('storage', this.#look);
		session.ends.push(() => globalThis.removeEventListener?.('storage', this.#look));
		const { plan, box } = session;
		const safe = box.doc.getMap('safe');
		const roots = SAFE_ROOTS.map((root) => room.doc.getMap(root));
		this.#box = new Live(watch(plan.meta), () => safeVoiceOf(plan));
		this.#sealed = new Live(watch(safe, ...roots), () =>
			sealedIn(box).filter((voice) => !isBurnt(this.#room, voice))
		);
		let changes = 0;
		this.#changes = new Live(watch(safe, plan.ideas, ...roots), () => (changes += 1));
	}

	/** Another window of this desk may have opened the box, or burnt what was in it: one secret for all of them. */
	readonly #look = () => {
		this.#secret = safeSecretOf(this.#session.id);
	};

	/** Whether phones may write, and who would read it: this desk, another one, or nobody. */
	readonly openAt: 'here' | 'elsewhere' | undefined = $derived.by(() => {
		const box = this.#box.current;
		if (!box) return undefined;
		return this.#secret && box.key === boxKeyOf(this.#secret) ? 'here' : 'elsewhere';
	});
	/** Where help is, as the box says it. */
	readonly help = $derived.by(() => this.#box.current?.help ?? '');
	readonly voices = $derived.by(() => {
		void this.#sealed.current;
		return this.#secret ? voicesIn(this.#session.box, this.#secret) : [];
	});
	readonly sorted = $derived.by(() => {
		void this.#changes.current;
		return sortedOf(this.#room, this.voices);
	});
	/** Themes, and whether the room has heard each. */
	readonly themes = $derived.by(() => {
		void this.#changes.current;
		return this.sorted.themes.map((theme) => ({
			...theme,
			isReleased: isReleased(this.#session.plan, theme)
		}));
	});
	/** Voices that wait: readable here, and in no theme that was released. */
	readonly waiting = $derived.by(() =>
		this.themes.reduce(
			(sum, { voices, isReleased }) => sum + (isReleased ? 0 : voices.length),
			this.sorted.loose.length
		)
	);
	/** Sealed to a key that is not at this desk. */
	readonly locked = $derived.by(() => {
		const mine = new Set(this.voices.map(({ id }) => id));
		return this.#sealed.current.filter((voice) => !mine.has(voice)).length;
	});

	open(help: string): void {
		const { id, plan, person } = this.#session;
		this.#secret = safeSecretOf(id) ?? newSafeSecret(id);
		const key = boxKeyOf(this.#secret);
		this.#hear(openSafeVoice(plan, { key, help, desk: deskKey(id) }, person));
	}

	close(): boolean {
		return this.#hear(closeSafeVoice(this.#session.plan, this.#session.person));
	}

	/** Begins a theme. True if its words were taken. */
	add(words: string): boolean {
		return this.word(newId(), words);
	}

	word(id: string, words: string): boolean {
		return this.#hear(wordTheme(this.#room, { id, words }, this.#session.person));
	}

	sort(voice: string, theme: string | undefined): void {
		this.#hear(sortVoice(this.#room, { voice, theme }, this.#session.person));
	}

	release(theme: Theme): void {
		const { plan } = this.#session;
		const tell = (words: string, count: number) => t('safebox.theme', { words, count });
		const answer = releaseTheme(
			plan,
			{ theme, heard: this.voices, tell },
			{ ...this.#session.stamp(), id: theme.id }
		);
		this.#hear(answer);
	}

	burn(voice: string): void {
		burnVoices(this.#room, [voice], this.#session.person);
	}

	/**
	 * Closes the box if it was this desk's own, burns every voice it could read, and forgets the key (SAFE-11). A box that
	 * could not be closed keeps all of it: phones would go on writing to a key that nobody has.
	 */
	burnAll(): void {
		if (this.openAt === 'here' && !this.close()) return;
		burnVoices(
			this.#room,
			this.voices.map(({ id }) => id),
			this.#session.person
		);
		forgetSafeSecret(this.#session.id);
		this.#secret = undefined;
	}

	#hear(answer: Answer): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}

const made = new WeakMap<Session, Promise<SafeDesk>>();

/** The one safe-voice desk of an open plan, once the room of who leads has been read. */
export function safeDeskOf(session: Session): Promise<SafeDesk> {
	const known = made.get(session);
	if (known) return known;
	const making = peopleRoomOf(session).then((doc) => new SafeDesk(session, { doc }));
	made.set(session, making);
	making.catch(() => made.delete(session)); // tried anew when it is next asked for
	return making;
}

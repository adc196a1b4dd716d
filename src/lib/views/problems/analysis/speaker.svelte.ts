/** The part of a browser's voice that counts here. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'voiceURI'>;

/** The part of a browser's speech that counts here; in the app `speechSynthesis` itself. */
export interface Speech {
	getVoices(): Voice[];
	speak(words: string, voice: Voice): void;
	cancel(): void;
	/** Calls back when voices have come; returns how to stop. */
	watch(changed: () => void): () => void;
}

/**
 * Says sentences aloud, where the device itself has a voice for the language (ANALYSIS-11). Voices of other companies'
 * servers are not used: what a village says stays in its hall. `standIns` are languages to be read with a strange
 * accent rather than not at all; where even they have no voice, any of the device's own reads (LISTEN-6).
 */
export class Speaker {
	/** Says each sentence as it comes. */
	isOn = $state(false);
	#voices = $state.raw<Voice[]>([]);
	readonly #speech: Speech | undefined;
	readonly #language: () => string;
	readonly #standIns: readonly string[] | undefined;

	constructor(
		language: () => string,
		speech: Speech | undefined = browserSpeech(),
		standIns?: readonly string[]
	) {
		this.#language = language;
		this.#speech = speech;
		this.#standIns = standIns;
		this.#voices = speech?.getVoices() ?? [];
	}

	/** The voice to speak with, if this device has one. */
	get voice(): Voice | undefined {
		const here = this.#voices.filter(({ localService }) => localService);
		const tags = [this.#language(), ...(this.#standIns ?? [])].map(plain);
		const speaking = tags.flatMap((tag) => here.find(({ lang }) => plain(lang) === tag) ?? []);
		return speaking[0] ?? (this.#standIns && here[0]);
	}

	/** False where the browser knows no speech at all. */
	get canSpeak(): boolean {
		return this.#speech !== undefined;
	}

	/** True if the voice is one of the language that is read. */
	get isOwn(): boolean {
		return plain(this.voice?.lang ?? '') === plain(this.#language());
	}

	/** Hears of voices that come late, as they do in most browsers; returns how to stop, which also hushes. */
	attend(): () => void {
		const stop = this.#speech?.watch(() => (this.#voices = this.#speech?.getVoices() ?? []));
		return () => {
			stop?.();
			this.#speech?.cancel();
		};
	}

	/** Says this and nothing else. */
	say(words: string): void {
		if (this.voice) this.hush();
		this.sayToo(words);
	}

	/** Says this when the rest was said. */
	sayToo(words: string): void {
		if (this.voice && words !== '') this.#speech?.speak(words, this.voice);
	}

	/** Says nothing more. */
	hush(): void {
		this.#speech?.cancel();
	}
}

/** Some systems still call Indonesian by its old tag. */
const OLD_TAGS: Partial<Record<string, string>> = { in: 'id' };

function plain(tag: string): string {
	const [language = ''] = tag.toLowerCase().split(/[-_]/);
	return OLD_TAGS[language] ?? language;
}

/** A browser may give new objects at each call, and a server's voice may bear the language of a local one. */
const isSame = (one: Voice, other: Voice) =>
	one.localService && one.voiceURI === other.voiceURI && one.lang === other.lang;

function browserSpeech(): Speech | undefined {
	if (typeof speechSynthesis === 'undefined') return undefined;
	return {
		getVoices: () => speechSynthesis.getVoices(),
		speak(words, voice) {
			const said = new SpeechSynthesisUtterance(words);
			said.lang = voice.lang;
			said.voice = speechSynthesis.getVoices().find((each) => isSame(each, voice)) ?? null;
			if (!said.voice) return; // the browser would take its own choice, which may be a server's
			said.rate = 0.9; // a hall echoes
			speechSynthesis.speak(said);
		},
		cancel: () => speechSynthesis.cancel(),
		watch(changed) {
			speechSynthesis.addEventListener('voiceschanged', changed);
			return () => speechSynthesis.removeEventListener('voiceschanged', changed);
		}
	};
}

import type { OpenedFile } from '#lib/export/rembuk/openWithMedia.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { FileLook } from '#lib/session/lookAtFile.ts';

/** A file that was looked at, and waits for somebody's yes. */
export interface Asked {
	name: string;
	/** When the file was made, ISO 8601. */
	madeAt: string;
	look: FileLook;
}

/** One file on its way in: read, looked at, and, if somebody says so, merged. Until then nothing here changes (YEAR-25). */
export class FileTaking {
	busy = $state<'reading' | 'comparing' | 'merging'>();
	/** How many of its photos are here. */
	progress = $state<{ done: number; of: number }>();
	refusal = $state<Refusal>();
	asked = $state.raw<Asked>();
	/** Merged, without so many of its photos. */
	merged = $state.raw<{ lost: number }>();
	#opened: OpenedFile | undefined;

	/** Reads a file and tells what is in it. */
	async look(file: File): Promise<void> {
		this.drop();
		await this.#trying(() => this.#read(file));
	}

	/** Takes it in. */
	async accept(): Promise<void> {
		await this.#trying(() => this.#merge());
	}

	/** Forgets the file: nothing of it was kept. */
	drop(): void {
		this.#opened = undefined;
		this.asked = undefined;
		this.merged = undefined;
		this.refusal = undefined;
	}

	async #trying(step: () => Promise<Refusal | undefined>): Promise<void> {
		try {
			this.refusal = await step();
		} catch {
			this.refusal = 'damaged-file'; // it could not be read: perhaps its stick was pulled out
		} finally {
			this.busy = undefined;
			this.progress = undefined;
		}
	}

	async #read(file: File): Promise<Refusal | undefined> {
		this.busy = 'reading';
		const tools = await toolsFor().catch(() => undefined);
		if (!tools) return 'no-relay'; // what reads it comes from the laptop's own server
		const opened = await tools.openWithMedia(file);
		if (!opened.ok) return opened.refusal;
		this.busy = 'comparing';
		const { manifest, media, ...rooms } = opened.value;
		const look = await tools.lookAtFile(manifest.plan, rooms, media.names);
		if (!look.ok) return look.refusal;
		this.#opened = opened.value;
		this.asked = { name: file.name, madeAt: manifest.createdAt, look: look.value };
		return undefined;
	}

	async #merge(): Promise<Refusal | undefined> {
		if (!this.#opened || !this.asked) return undefined;
		const { media, plan, ballots } = this.#opened;
		const { look, name, madeAt } = this.asked;
		this.busy = 'merging';
		const about = {
			...{ name, madeAt, brought: look.brought },
			...{ ballots: look.ballots, media: look.media }
		};
		const { receivePlan } = await import('#lib/session/receivePlan.ts');
		const rooms = { plan, ...(ballots && { ballots }) };
		const kept = await receivePlan(look.plan, rooms, look.isKnown ? about : undefined);
		if (!kept.ok) return kept.refusal;
		this.merged = { lost: await this.#takeMedia(look.plan, media) };
		return undefined;
	}

	/** What the plan shows comes after it: the words are safe by then. Gives how many did not come. */
	async #takeMedia(plan: string, media: OpenedFile['media']): Promise<number> {
		if (media.names.length === 0) return 0;
		try {
			const { receiveMedia } = await import('#lib/session/receiveMedia.ts');
			return await receiveMedia(plan, media, (done, of) => (this.progress = { done, of }));
		} catch {
			return media.names.length - (this.progress?.done ?? 0);
		}
	}
}

async function toolsFor() {
	const [{ openWithMedia }, { lookAtFile }] = await Promise.all([
		import('#lib/export/rembuk/openWithMedia.ts'),
		import('#lib/session/lookAtFile.ts')
	]);
	return { openWithMedia, lookAtFile };
}

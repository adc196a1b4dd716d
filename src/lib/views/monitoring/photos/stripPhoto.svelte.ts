import type { FullReport } from '#lib/domain/monitoring/kinds.ts';
import { detailReport, reportsOf } from '#lib/domain/monitoring/reports.ts';
import type { RecordRefusal } from '#lib/domain/shared/records.ts';
import { refuse, type Result } from '#lib/domain/shared/result.ts';
import type { Media } from '#lib/session/media.svelte.ts';
import { prepareImage, type ImageRefusal, type SmallImage } from '#lib/session/prepareImage.ts';
import type { Session } from '#lib/session/session.svelte.ts';

type Holder = Pick<Session, 'plan' | 'person'>;
type Keeper = Pick<Media, 'keep' | 'send' | 'drop'>;
type Prepare = (file: Blob) => Promise<Result<SmallImage, ImageRefusal>>;

/** Takes a photo of a work and puts it beside a report, at the percent that report speaks of (YEAR-24). */
export class StripPhoto {
	busy = $state(false);
	refusal = $state<ImageRefusal | RecordRefusal | 'no-room-here'>();
	readonly #holder: Holder;
	readonly #media: () => Promise<Keeper>;
	readonly #prepare: Prepare;

	constructor(holder: Holder, media: () => Promise<Keeper>, prepare: Prepare = prepareImage) {
		this.#holder = holder;
		this.#media = media;
		this.#prepare = prepare;
	}

	/** Keeps the photo on this device, says so in the report, and sends it when there is a line. True if it was taken. */
	async take(file: Blob, report: FullReport): Promise<boolean> {
		this.busy = true;
		this.refusal = undefined;
		const answer = await this.#taken(file, report).catch(() => refuse('no-room-here'));
		this.busy = false;
		if (!answer.ok) this.refusal = answer.refusal;
		return answer.ok;
	}

	async #taken(file: Blob, report: FullReport) {
		const small = await this.#prepare(file);
		if (!small.ok) return small;
		const media = await this.#media();
		const kept = await media.keep(small.value.blob, 'draft');
		if (!kept.ok) return kept;
		const { plan, person } = this.#holder;
		const now = reportsOf(plan).find(({ id }) => id === report.id) ?? report; // others took photos meanwhile
		const photos = { ...now.photos, [kept.value]: report.physical };
		const said = detailReport(plan, report.id, { photos }, person);
		await (said.ok ? media.send(kept.value) : media.drop(kept.value));
		return said;
	}
}

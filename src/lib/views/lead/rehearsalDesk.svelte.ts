import type { Refusal } from '#lib/i18n/refusals.ts';
import { t, words } from '#lib/i18n/words.svelte.ts';
import type { Rehearsal } from '#lib/session/rehearse.ts';

/** The fewest and the most phones that are tried: more than sixty sockets no browser opens for one page. */
export const PHONES = { least: 5, most: 60 };

/** An idea takes no longer than this to the wall in a room that is ready, in milliseconds. */
const READY = 1000;

/** A rehearsal as the desk sees it. */
export class RehearsalDesk {
	phones = $state<number | null | undefined>(30);
	/** How much of it is over, 0 to 100; nothing while none runs. */
	percent = $state<number>();
	found = $state.raw<Rehearsal>();
	refusal = $state<Refusal>();

	/** Everybody got in, and what they said was there at once. */
	get isReady(): boolean {
		const { found } = this;
		return (
			found !== undefined &&
			found.joined === found.asked &&
			found.arrived === found.sent &&
			(found.most ?? Infinity) <= READY
		);
	}

	async start(): Promise<void> {
		if (this.percent !== undefined) return;
		const phones = Math.round(
			Math.min(PHONES.most, Math.max(PHONES.least, this.phones ?? PHONES.least))
		);
		[this.phones, this.percent, this.found, this.refusal] = [phones, 0, undefined, undefined];
		try {
			const { rehearse } = await import('#lib/session/rehearse.ts');
			const answer = await rehearse({
				phones,
				title: t('rehearsal.title'),
				language: words.language,
				idea: (phone, nth) => t('rehearsal.idea', { phone, nth }),
				onprogress: (share) => (this.percent = Math.round(share * 100))
			});
			if (answer.ok) this.found = answer.value;
			else this.refusal = answer.refusal;
		} catch {
			this.refusal = 'no-relay'; // what rehearses comes from the laptop's own server
		} finally {
			this.percent = undefined;
		}
	}
}

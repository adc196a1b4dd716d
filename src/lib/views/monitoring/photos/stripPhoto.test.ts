import { expect, test } from 'vitest';

import { photoStrip } from '#lib/domain/monitoring/photoStrip.ts';
import { detailReport, reportsOf } from '#lib/domain/monitoring/reports.ts';

import { aYear } from '../../../../../tests/support/years.ts';
import { StripPhoto } from './stripPhoto.svelte.ts';

const small = () =>
	Promise.resolve({ ok: true as const, value: { blob: new Blob(['x']), width: 4, height: 3 } });

function mediaWith(log: string[]) {
	return async () => ({
		keep: () => Promise.resolve({ ok: true as const, value: 'a'.repeat(64) }),
		send: (hash: string) => (log.push(`send ${hash[0]}`), Promise.resolve()),
		drop: (hash: string) => (log.push(`drop ${hash[0]}`), Promise.resolve())
	});
}

test('[YEAR-24] a photo stands in the strip at the percent of its report, and is sent from this device', async () => {
	const { plan, half } = aYear();
	const report = reportsOf(plan).find(({ activity }) => activity === half)!;
	const log: string[] = [];
	const photo = new StripPhoto({ plan, person: 'ana' }, mediaWith(log), small);
	expect(await photo.take(new Blob(['x']), report)).toBe(true);
	const strip = photoStrip(reportsOf(plan).filter(({ activity }) => activity === half));
	expect(strip.find(({ stage }) => stage === 30)?.photos).toMatchObject([
		{ photo: 'a'.repeat(64), percent: 45, day: '2027-06-30' }
	]);
	expect(log).toEqual(['send a']);
});

test('[YEAR-24] a photo nobody can read, or of a report that is gone, is refused and leaves nothing behind', async () => {
	const { plan } = aYear();
	const [report] = reportsOf(plan);
	const log: string[] = [];
	const unreadable = () =>
		Promise.resolve({ ok: false as const, refusal: 'photo-unreadable' as const });
	const bad = new StripPhoto({ plan, person: 'ana' }, mediaWith(log), unreadable);
	expect([await bad.take(new Blob(['x']), report!), bad.refusal]).toEqual([
		false,
		'photo-unreadable'
	]);
	const gone = new StripPhoto({ plan, person: 'ana' }, mediaWith(log), small);
	expect(await gone.take(new Blob(['x']), { ...report!, id: 'gone' })).toBe(false);
	expect([gone.refusal, log]).toEqual(['no-such-record', ['drop a']]);
});

test('[YEAR-24] a photo takes no other away that came while it was made small, and a device that cannot keep it says so', async () => {
	const { plan } = aYear();
	const [report] = reportsOf(plan);
	const other = 'b'.repeat(64);
	const meanwhile = () => {
		detailReport(plan, report!.id, { photos: { [other]: 30 } }, 'budi');
		return small();
	};
	const photo = new StripPhoto({ plan, person: 'ana' }, mediaWith([]), meanwhile);
	expect(await photo.take(new Blob(['x']), report!)).toBe(true);
	const photos = reportsOf(plan).find(({ id }) => id === report!.id)?.photos;
	expect(Object.keys(photos ?? {}).sort()).toEqual(['a'.repeat(64), other]);

	const none = new StripPhoto({ plan, person: 'ana' }, () => Promise.reject(new Error()), small);
	expect([await none.take(new Blob(['x']), report!), none.busy]).toEqual([false, false]);
	expect(none.refusal).toBe('no-room-here');
});

import { expect, test } from 'vitest';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { thingsOf } from '#lib/domain/drawing/reading.ts';
import { fileName } from '#lib/export/fileName.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { drawingFile } from './drawingFile.ts';

const AT = '2026-11-30T08:00:00Z';

test('[EXPORT-19] two drawings of one name, and each frame of them, are files of their own', async () => {
	const plan = aPlan();
	const stamp = stamps();
	const draft = { title: 'Kalender musim', template: 'calendar' } as const;
	const asked = [yes(beginDrawing(plan, draft, stamp())), yes(beginDrawing(plan, draft, stamp()))]
		.map((drawing) => ({ drawing, frames: thingsOf(plan, drawing).things }))
		.flatMap(({ drawing, frames }) => [
			{ drawing, at: AT },
			...frames
				.filter(({ form }) => form === 'frame')
				.map(({ id }) => ({ drawing, frame: id, at: AT }))
		]);
	expect(asked.length).toBeGreaterThan(3);
	const session = { plan } as unknown as Session;
	const names = await Promise.all(
		asked.map(async (each) => {
			const { title, kind } = await drawingFile(session, each, 'id');
			return fileName(title, AT, 'png', kind);
		})
	);
	expect(new Set(names).size).toBe(asked.length);
});

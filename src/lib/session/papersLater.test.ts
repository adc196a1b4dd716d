import { expect, test, vi } from 'vitest';

import '#lib/storage/memoryPaperStore.ts'; // asked for later: it must not come when the test is over

import { sealedHall } from '../../../tests/support/sealedHall.ts';
import type { Device } from './device.ts';
import './keepPapers.ts'; // so must this
import { papersLater } from './papersLater.ts';
import type { Safety } from './safety.svelte.ts';

test.each(['before', 'after'])(
	'[VOTE-65] a plan whose first paper came %s it was opened is closed without a word on the console',
	async (when) => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		const { plan, box, cast } = sealedHall();
		const vote = () => void cast(0, { dots: { pipe: 1 } });
		if (when === 'before') vote();
		const device = Promise.resolve({ keeps: false } as Device);
		const stop = papersLater({ plan, box, id: 'well', safety: {} as Safety }, device);
		if (when === 'after') vote();
		stop();
		await vi.dynamicImportSettled();
		expect(said).not.toHaveBeenCalled();
		said.mockRestore();
	}
);

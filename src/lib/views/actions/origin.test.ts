import { afterAll, expect, test, vi } from 'vitest';

import type { Activity } from '#lib/domain/actions/read.ts';

import {
	noteNoMore,
	noteWhatIsWatched,
	toldPlan,
	unwatchedIn,
	watchedIn
} from '../../../../tests/support/watching.ts';
import type { DetailsDraft } from './detailsDraft.svelte.ts';

afterAll(noteNoMore);

test('[TRACE-3] where a line comes from is read again when its round or its group arrives after it', async () => {
	noteWhatIsWatched();
	const plan = toldPlan();
	const none = { current: [] };
	const open = { session: { plan }, live: { ideas: none, objectives: none } };
	vi.doMock('../frame/planContext.ts', () => ({ openPlan: () => open }));
	const { render } = await import('svelte/server');
	const { default: Origin } = await import('./Origin.svelte');
	vi.doUnmock('../frame/planContext.ts');
	const activity = { id: 'line', fromOption: 'o1' } as unknown as Activity;
	const { body } = render(Origin, { props: { activity, draft: {} as DetailsDraft } });
	expect(body).toContain('<section');
	expect(unwatchedIn(plan)).toEqual([]);
	expect(watchedIn(plan)).toEqual(expect.arrayContaining(['clusters', 'rounds']));
});

import { afterAll, expect, test, vi } from 'vitest';

import {
	noteNoMore,
	noteWhatIsWatched,
	toldPlan,
	unwatchedIn
} from '../../../../tests/support/watching.ts';

afterAll(noteNoMore);

test('[MONITOR-39] on their own phone people read it again whenever anything that decides it has changed', async () => {
	noteWhatIsWatched();
	const plan = toldPlan();
	const said = { id: 'usul', text: 'Air mati', status: 'active', createdBy: 'warga' };
	const session = { id: 'plan-2027', person: 'warga', plan };
	const live = { ideas: { current: [said] } };
	vi.doMock('../frame/planContext.ts', () => ({ openPlan: () => ({ session, live }) }));
	const { render } = await import('svelte/server');
	const { default: MyIdeas } = await import('./MyIdeas.svelte');
	vi.doUnmock('../frame/planContext.ts');
	expect(render(MyIdeas).body).toContain(said.text);
	expect(unwatchedIn(plan)).toEqual([]);
});

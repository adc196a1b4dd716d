import { afterEach, expect, test, vi } from 'vitest';

import { standsAtFoot } from './standsAtFoot.ts';

afterEach(() => void vi.unstubAllGlobals());

test('[MEET-12] of two bars at the foot the taller counts, and one that leaves does not take the other along', () => {
	const said = new Map<string, string>();
	const style = {
		setProperty: (name: string, value: string) => void said.set(name, value),
		removeProperty: (name: string) => void said.delete(name)
	};
	vi.stubGlobal('document', { documentElement: { style } });
	vi.stubGlobal(
		'ResizeObserver',
		class {
			constructor(readonly hear: () => void) {}
			observe = () => this.hear();
			disconnect = () => {};
		}
	);
	const bar = (offsetHeight: number) => standsAtFoot({ offsetHeight } as HTMLElement);
	const [low, tall] = [bar(60), bar(90)];
	const foot = () => said.get('--desk-foot');
	tall();
	expect(foot()).toBe('60px');
	low();
	expect(foot()).toBeUndefined();
});

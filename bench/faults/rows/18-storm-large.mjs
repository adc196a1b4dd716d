// 200 clients at once, a large plan.
import { joinStorm } from '../support/storm.mjs';

export const row = {
	id: '18',
	attack: '200 clients join at once, 4.8 MB',
	target: 'p95 ≤ 8 s; live edit ≤ 1 s; ≤ 300 MB',
	run: (_, name) => joinStorm(name, 4.8, { p95: 8, live: 1000, memory: 300 })
};

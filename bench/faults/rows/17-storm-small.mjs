// 200 clients at once, a small plan.
import { joinStorm } from '../support/storm.mjs';

export const row = {
	id: '17',
	attack: '200 clients join at once, 0.47 MB',
	target: 'p95 ≤ 1.0 s; live edit ≤ 250 ms',
	run: (_, name) => joinStorm(name, 0.47, { p95: 1, live: 250 })
};

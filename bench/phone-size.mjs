// JavaScript a browser must have before each route is usable, gzipped, against the phone's budget.
//   npm run build && node bench/phone-size.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { PHONE_BUDGET, readBuilt, usableOn, weigh, withStoreOn } =
	await fromTypescript('tests/support/bundle.ts');

const built = readBuilt();
const kilobytes = (bytes) => (bytes / 1024).toFixed(1);
const ratio = (bytes, budget) => `${(bytes / budget).toFixed(2)}x`;

const rows = [...built.routes.keys()].sort().map((route) => {
	const usable = weigh(built, usableOn(built, route));
	const whole = weigh(built, withStoreOn(built, route));
	return {
		route,
		'usable KB': kilobytes(usable),
		'of 75 KB': ratio(usable, PHONE_BUDGET.usable),
		'with store KB': kilobytes(whole),
		'of 110 KB': ratio(whole, PHONE_BUDGET.withStore)
	};
});
console.table(rows);

/**
 * Lets every page of a context note by itself when something is painted, in milliseconds since it was asked for, as
 * `window.painted.<name>`: who asks a busy page from outside waits until it has time to answer.
 * `wanted` names CSS selectors, and how many there have to be of each.
 */
export function watchPaint(context, wanted) {
	return context.addInitScript((all) => {
		window.painted = {};
		const isThere = ({ css, count = 1 }) => document.querySelectorAll(css).length >= count;
		const look = () => {
			for (const [name, each] of Object.entries(all)) {
				if (window.painted[name] !== undefined || !isThere(each)) continue;
				requestAnimationFrame(() => setTimeout(() => (window.painted[name] ??= performance.now())));
			}
		};
		new MutationObserver(look).observe(document, { childList: true, subtree: true });
	}, wanted);
}

/** When this was painted; waits for it. */
export async function paintedAt(page, name) {
	await page.waitForFunction((each) => window.painted[each] !== undefined, name, {
		timeout: 120_000
	});
	return page.evaluate((each) => window.painted[each], name);
}

/** Milliseconds from the address to what `shown` waits for, once it is painted, on the page's own clock. */
export async function opened(page, address, shown) {
	await page.goto(address);
	await shown();
	return page.evaluate(
		() =>
			new Promise((done) =>
				requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now()))))
			)
	);
}

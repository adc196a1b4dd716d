import { opened } from '../support/paint.mjs';

const VIEW = { viewport: { width: 1366, height: 768 } };

/** Our desk's board in a browser of its own. The first visit fetches the plan; what is timed is the next one, from its disk. */
export async function openOurs(browser, home, hall) {
	const context = await browser.newContext(VIEW);
	await context.addInitScript(() => localStorage.setItem('rembuk.show.problems', 'board'));
	const page = await context.newPage();
	const address = `${home}/${hall.id}/desk/problems`;
	const first = await opened(page, address, () => ours(page));
	const again = await opened(page, address, () => ours(page));
	const place = await page.locator('[data-board]').boundingBox();
	return {
		...{ page, first, again, place },
		/** The whole board in view. */
		fit: () => page.locator('[data-board]').press('0'),
		/** The middle of a card on the screen: cards seen from far away have no elements. */
		async middleOf(card) {
			const { x, y, z } = await page.evaluate(cameraHere);
			const spot = hall.spotOf(card);
			const place = await page.locator('[data-board]').boundingBox(); // the page may have scrolled
			return { x: place.x + (spot.x + x) * z, y: place.y + (spot.y + y) * z };
		},
		spotOf: (card) => hall.spotOf(card),
		drawn: () => page.locator('[data-testid^=card-]').count()
	};
}

/** Runs in the page: where the board's camera is, as its layer is moved. */
function cameraHere() {
	const { transform } = document.querySelector('.tl-shapes').style;
	const [z, x, y] = transform.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
	return { x, y, z };
}

/** Cards outside the view have no elements: one that is seen is waited for. */
async function ours(page) {
	const isSeen = () =>
		[...document.querySelectorAll('[data-board=shown] [data-testid^=card-]')].some((card) =>
			card.checkVisibility()
		);
	await page.waitForFunction(isSeen, undefined, { timeout: 120_000 });
}

/** Excalidraw with the same scene. */
export async function openRival(browser, home) {
	const page = await (await browser.newContext(VIEW)).newPage();
	await page.addInitScript(() => (window.EXCALIDRAW_ASSET_PATH = '/'));
	const shown = () =>
		page.waitForFunction(() => window.rival?.getSceneElements().length > 0, undefined, {
			timeout: 120_000
		});
	const first = await opened(page, home, shown);
	const again = await opened(page, home, shown);
	return {
		...{ page, first, again, place: { x: 0, y: 0, ...VIEW.viewport } },
		fit: () =>
			page.evaluate(() =>
				window.rival.scrollToContent(undefined, { fitToViewport: true, animate: false })
			),
		middleOf: (card) => page.evaluate(rivalMiddle, card),
		spotOf: () => page.evaluate(rivalSpot),
		drawn: () => page.evaluate(() => window.rival.getSceneElements().length),
		rewords: (n) => page.evaluate(rivalRewords, n)
	};
}

/** Runs in the page. Beside the words: in Excalidraw they are another thing to take hold of. */
function rivalMiddle(card) {
	const { x, y, height } = window.rival.getSceneElements().find(({ id }) => id === card);
	const { scrollX, scrollY, zoom } = window.rival.getAppState();
	return { x: (x + 3 + scrollX) * zoom.value, y: (y + height - 3 + scrollY) * zoom.value };
}

/** Runs in the page: all places in one, as from far away Excalidraw takes what is on top near the hand, whichever it is. */
function rivalSpot() {
	const elements = window.rival.getSceneElements();
	const sum = (side) => elements.reduce((all, each) => all + each[side], 0);
	return { x: sum('x'), y: sum('y') };
}

/** Runs in the page: one card gets other words through the door that remote changes use. */
function rivalRewords(count) {
	const elements = window.rival.getSceneElementsIncludingDeleted();
	const texts = elements.filter(({ type }) => type === 'text');
	const chosen = texts[count % texts.length];
	const said = `kata lain nomor ${count}`;
	const other = { ...chosen, text: said, originalText: said, version: chosen.version + 1 };
	window.rival.updateScene({
		elements: elements.map((one) => (one === chosen ? { ...other, versionNonce: count } : one)),
		captureUpdate: 'NEVER'
	});
}

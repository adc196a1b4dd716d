import { expect, type CDPSession, type Page } from '@playwright/test';

/** A place on the screen, in pixels. */
export interface Point {
	x: number;
	y: number;
}

const FRAME = 16;
const soon = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Where something lies, from its middle. */
export async function boxOf(page: Page, selector: string, hasText: string | RegExp = '') {
	const box = await page.locator(selector, { hasText }).first().boundingBox();
	if (!box) throw new Error(`${selector} ${hasText} is not in view`);
	return { ...box, left: box.x, top: box.y, x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Waits until something lies still: the view may follow what was done just now. */
export async function isStill(page: Page, selector: string, text: string): Promise<void> {
	let was = '';
	const moved = async () => {
		const { x, y } = await boxOf(page, selector, text);
		const before = was;
		was = `${Math.round(x)} ${Math.round(y)}`;
		return was !== before;
	};
	await expect.poll(moved, { intervals: [250] }).toBe(false);
}

/** The way from one place to another, in even steps. */
function way(from: Point, to: Point, steps = 14): Point[] {
	return Array.from({ length: steps + 1 }, (_, at) => ({
		x: from.x + ((to.x - from.x) * at) / steps,
		y: from.y + ((to.y - from.y) * at) / steps
	}));
}

/** Fingers on a screen, as the browser hears them from the glass. */
export async function fingersOn(page: Page) {
	const glass = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
		glass.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map(({ x, y }, id) => ({ x, y, id, radiusX: 8, radiusY: 8 }))
		});
	const follow = async (fingers: readonly (readonly Point[])[], held = 0) => {
		const steps = Math.max(...fingers.map(({ length }) => length));
		const at = (step: number) => fingers.map((points) => points[step] ?? points.at(-1)!);
		await touch('touchStart', at(0));
		await soon(held);
		for (let step = 1; step < steps; step++) {
			await touch('touchMove', at(step));
			await soon(FRAME);
		}
		await soon(4 * FRAME);
		await touch('touchEnd', []);
	};
	return {
		async tap(at: Point, times = 1) {
			for (let n = 0; n < times; n++) {
				await follow([[at]]);
				await soon(4 * FRAME);
			}
		},
		/** One finger from here to there; `held` is how long it rests first, in milliseconds. */
		drag: (from: Point, to: Point, held = 0) => follow([way(from, to)], held),
		draw: (points: readonly Point[]) => follow([points]),
		/** Two fingers around a place, from so far apart to so far. */
		pinch: ({ x, y }: Point, from: number, to: number) =>
			follow([-0.5, 0.5].map((side) => way({ x: x + side * from, y }, { x: x + side * to, y }))),
		/** Two fingers beside each other, from here to there. */
		push: (from: Point, to: Point) =>
			follow(
				[-60, 60].map((side) => way({ x: from.x + side, y: from.y }, { x: to.x + side, y: to.y }))
			),
		/** One finger along these places, after it has rested; `meanwhile` while it is still down. */
		async gather(points: readonly Point[], held: number, meanwhile: () => Promise<void>) {
			await touch('touchStart', points.slice(0, 1));
			await soon(held);
			for (const point of points.slice(1)) {
				await touch('touchMove', [point]);
				await soon(FRAME);
			}
			await meanwhile();
			await touch('touchEnd', []);
		},
		pen: (points: readonly Point[], pressed: (at: number) => number) => pen(glass, points, pressed)
	};
}

/** A pen's line, pressed as hard as it is said for each place, from 0 to 1. */
async function pen(glass: CDPSession, points: readonly Point[], pressed: (at: number) => number) {
	const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: number) =>
		glass.send('Input.dispatchMouseEvent', {
			...{ type, x: points[at]?.x ?? 0, y: points[at]?.y ?? 0 },
			...{ button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 },
			...{ pointerType: 'pen', force: type === 'mouseReleased' ? 0 : pressed(at) }
		});
	await send('mousePressed', 0);
	for (let at = 1; at < points.length; at++) {
		await send('mouseMoved', at);
		await soon(FRAME);
	}
	await send('mouseReleased', points.length - 1);
}

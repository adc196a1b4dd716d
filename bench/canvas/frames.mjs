import { percentile } from '../support/laptop.mjs';

/** A page's main thread is counted in its own processor time, which holds on a busy machine; frames are wall time. */
export async function watched(page) {
	const line = await page.context().newCDPSession(page);
	await line.send('Performance.enable', { timeDomain: 'threadTicks' });
	const busy = async () => {
		const { metrics } = await line.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
	};
	/** Frames while something is done in so many moves: their times, and the main thread's time for each and for each move. */
	async function during(act) {
		await page.evaluate(() => {
			window.frameTimes = [];
			window.isCounting = true;
			const next = (now) => {
				window.frameTimes.push(now);
				if (window.isCounting) requestAnimationFrame(next);
			};
			requestAnimationFrame(next);
		});
		const before = await busy();
		const moves = await act();
		const spent = (await busy()) - before;
		const times = await page.evaluate(() => ((window.isCounting = false), window.frameTimes));
		const gaps = times.slice(1).map((time, at) => time - times[at]);
		return {
			p95: percentile(gaps, 0.95),
			fps: (1000 * gaps.length) / (times.at(-1) - times[0]),
			thread: spent / gaps.length,
			aMove: spent / moves
		};
	}
	return { during, line };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The longest a gesture takes: where a board answers each move after seconds, fewer moves are made. */
const LONGEST = 5000;

/** Does something sixty times a second, so many times. Gives how often it was done. */
async function paced(times, act) {
	const start = Date.now();
	let done = 0;
	while (done < times && Date.now() < start + LONGEST) {
		await act(++done);
		await pause(Math.max(0, start + done * 16.7 - Date.now()));
	}
	return done;
}

const MOVES = 90;

/** Pushes the board about with the wheel. */
export function pan({ line }, { x, y }) {
	return paced(MOVES, (at) => {
		const by = at % 30 < 15 ? 24 : -24;
		return line.send('Input.dispatchMouseEvent', {
			type: 'mouseWheel',
			x,
			y,
			deltaX: by,
			deltaY: by
		});
	});
}

/** Looks nearer and farther: the wheel with Ctrl, as both boards understand it. */
export function zoom({ line }, { x, y }) {
	return paced(MOVES, (at) =>
		line.send('Input.dispatchMouseEvent', {
			...{ type: 'mouseWheel', x, y, deltaX: 0, deltaY: at % 30 < 15 ? -12 : 12, modifiers: 2 }
		})
	);
}

/** Drags what lies here, and puts it down. */
export async function drag({ line }, { x, y }) {
	const mouse = (type, at, buttons) =>
		line.send('Input.dispatchMouseEvent', {
			...{ type, x: x + 2 * at, y: y + at, button: 'left', buttons },
			clickCount: type === 'mouseMoved' ? 0 : 1
		});
	await mouse('mouseMoved', 0, 0);
	await mouse('mousePressed', 0, 1);
	const moves = await paced(MOVES, (at) => mouse('mouseMoved', at, 1));
	await mouse('mouseReleased', moves, 0);
	return moves;
}

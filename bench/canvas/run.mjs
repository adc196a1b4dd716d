// The desk's board and the wall with 1,000 cards and their links, beside Excalidraw with the same scene in the same run.
//   npm run build && npm --prefix bench/canvas ci --ignore-scripts && node bench/canvas/run.mjs [--cards 1000,3000] [--wall]
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { fromTypescript } from '../../tests/support/fromTypescript.mjs';
import { openBrowser, startLaptop } from '../support/laptop.mjs';
import { openOurs, openRival } from './boards.mjs';
import { drag, pan, watched, zoom } from './frames.mjs';
import { serveRival } from './rivalPage.mjs';
import { measureWall } from './wall.mjs';

const { values } = parseArgs({
	options: { cards: { type: 'string', default: '1000' }, wall: { type: 'boolean' } }
});
const { openHall } = await fromTypescript('bench/support/boardHall.ts');
const laptop = await startLaptop();
const browser = await openBrowser();
const load = () => loadavg()[0].toFixed(1);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A hundred remote edits a second for as long as `act` takes. Gives how many there were, and what it gave. */
async function burst(edit, act) {
	let [count, isOn] = [0, true];
	const flood = (async () => {
		const start = Date.now();
		while (isOn) {
			await edit(++count);
			await pause(Math.max(0, start + count * 10 - Date.now()));
		}
	})();
	const moves = await act();
	isOn = false;
	await flood;
	return { count, moves };
}

/** All that is done to a board, and how its frames went. */
async function played(board, edit) {
	const watch = await watched(board.page);
	await board.fit();
	await pause(1500);
	const middle = {
		x: board.place.x + board.place.width / 2,
		y: board.place.y + board.place.height / 2
	};
	const rows = { pan: await watch.during(() => pan(watch, middle)) };
	rows.zoom = await watch.during(() => zoom(watch, middle));
	await board.fit();
	await pause(1000);
	const from = await board.spotOf('p0');
	const card = await board.middleOf('p0');
	rows.drag = await watch.during(() => drag(watch, card));
	await hasMoved(board, from);
	await board.fit();
	await pause(1000);
	const again = await board.middleOf('p0');
	let edits = 0;
	rows['drag while 100 edits/s come'] = await watch.during(async () => {
		const { count, moves } = await burst(edit, () => drag(watch, again));
		edits = count;
		return moves;
	});
	return { rows, edits, drawn: await board.drawn() };
}

/** A drag beside the card would be a fast one. */
async function hasMoved(board, from) {
	for (let tries = 0; tries < 20; tries++) {
		await pause(500);
		const { x, y } = await board.spotOf('p0');
		if (x !== from.x || y !== from.y) return;
	}
	throw new Error('the drag has moved nothing');
}

async function compare(cards) {
	const hall = await openHall(laptop.home, cards);
	const rivals = await serveRival(hall.scene);
	console.log(
		`\n${cards} cards, ${hall.scene.links.length} links; the machine's load is ${load()}`
	);
	const rival = await openRival(browser, rivals.home);
	const theirs = await played(rival, rival.rewords);
	await rival.page.context().close();
	const own = await openOurs(browser, laptop.home, hall);
	const ours = await played(own, () => hall.rewords());
	await own.page.context().close();
	console.table({
		'opens, first visit ms': row(own.first, rival.first),
		'opens again ms (≤ 1,500)': row(own.again, rival.again)
	});
	console.table(
		Object.fromEntries(
			Object.keys(ours.rows).map((name) => [name, frames(ours.rows[name], theirs.rows[name])])
		)
	);
	console.log(
		`things drawn: ${ours.drawn} and ${theirs.drawn}; remote edits during the drag: ${ours.edits} and ${theirs.edits}; load ${load()}`
	);
	rivals.stop();
	return hall;
}

const row = (ours, theirs) => ({
	Rembuk: ours,
	Excalidraw: theirs,
	ratio: (ours / theirs).toFixed(2)
});

const frames = (ours, theirs) => ({
	'p95 ms': ours.p95.toFixed(1),
	'Excalidraw p95': theirs.p95.toFixed(1),
	ratio: (ours.p95 / theirs.p95).toFixed(2),
	fps: ours.fps.toFixed(0),
	'Excalidraw fps': theirs.fps.toFixed(0),
	'thread ms a frame': ours.thread.toFixed(1),
	'Excalidraw thread': theirs.thread.toFixed(1),
	'thread ms a move': ours.aMove.toFixed(1),
	'Excalidraw a move': theirs.aMove.toFixed(1)
});

for (const cards of values.cards.split(',').map(Number)) {
	const hall = values.wall ? await openHall(laptop.home, cards) : await compare(cards);
	console.log(`the wall, ${cards} cards; load ${load()}`);
	console.table(await measureWall(browser, laptop, hall));
	await hall.leaves();
}
await browser.close();
await laptop.stop();
process.exit(0); // the rival's builder keeps a thread of its own

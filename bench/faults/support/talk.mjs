// Two honest clients, one of which says something every 20 ms: how long does the other wait at most?
import { pause, visit } from './visitor.mjs';
import { phoneWith } from './votes.mjs';

/** The longest wait in milliseconds while something is done. What has not come after ten seconds counts as that. */
export async function longestWait(server, act, { before = 500, after = 1500 } = {}) {
	const client = 9_300_001;
	const speaker = await visit(server, { doc: phoneWith(client), clients: [client] });
	const listener = await visit(server);
	await Promise.all([speaker.joins(), listener.joins()]);
	const sent = new Map();
	let longest = 0;
	speaker.isDeaf = listener.isDeaf = true;
	listener.onFrame = (data) => {
		for (const [word] of data.toString('latin1').matchAll(/word-\d+~/g)) {
			if (!sent.has(word)) continue;
			longest = Math.max(longest, Math.round(performance.now() - sent.get(word)));
			sent.delete(word);
		}
	};
	let number = 0;
	const timer = setInterval(() => {
		const word = `word-${number++}~`;
		sent.set(word, performance.now());
		speaker.change(() => speaker.doc.getMap('talk').set(word, 'x'));
	}, 20);
	await pause(before);
	longest = 0; // the first words warm up
	await act();
	await pause(after);
	clearInterval(timer);
	for (const end = Date.now() + 10_000; sent.size > 0 && Date.now() < end;) await pause(20);
	for (const each of [speaker, listener]) each.leave();
	return sent.size > 0 ? 10_000 : longest;
}

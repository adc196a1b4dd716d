// Our tickets, got as a desk and a phone get them: by POST on the machine itself.
import { randomBytes } from 'node:crypto';

const id = (bytes) => randomBytes(bytes).toString('base64url');

/** Ways into a relay of ours. `room` is any word; each word is a plan of its own. */
export function ourSeats({ port }) {
	const plans = new Map();
	const home = `http://localhost:${port}`;
	const planOf = (word) => {
		if (!plans.has(word)) plans.set(word, hostPlan(home, id(16)));
		return plans.get(word);
	};

	return {
		home,
		/** `role`: participant, facilitator or viewer; `clients`: Yjs client ids of this device; `key`: the device's own. */
		async seat({ room = 'village', part = 'plan', ...wish } = {}) {
			const plan = await planOf(room);
			const ticket = await ticketFor(home, plan, wish);
			const path = `/sync/${plan.plan}/${part}`;
			const url = `ws://localhost:${port}${path}`;
			return { url, protocols: ['rembuk.1', ticket], room, plan: plan.plan, path };
		}
	};
}

async function ticketFor(home, { plan, code }, { role = 'participant', key = id(16), clients }) {
	const device = { holder: id(9), key, ...(clients && { clients }) };
	const { ticket } =
		role === 'participant'
			? await post(`${home}/api/join`, { code, ...device })
			: await post(`${home}/api/plans`, {
					plan,
					role,
					title: 'Village',
					language: 'en',
					...device
				});
	return ticket;
}

async function hostPlan(home, plan) {
	const wish = {
		plan,
		holder: id(9),
		key: id(16),
		role: 'facilitator',
		title: 'Village',
		language: 'en'
	};
	const { code } = await post(`${home}/api/plans`, wish);
	return { plan, code };
}

async function post(url, body) {
	for (let tries = 0; ; tries++) {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		const answer = await response.json();
		if (response.ok) return answer;
		if (response.status !== 429 || tries > 20) throw new Error(`${url}: ${answer.refusal}`);
		await new Promise((wait) => setTimeout(wait, 500)); // the relay counts requests, ours too
	}
}

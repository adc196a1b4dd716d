import { EventEmitter } from 'node:events';

import { answerTo, type Multicast } from '#server/lan/localName.ts';
import { log } from '#server/log.ts';
import { expect, test } from 'vitest';

log.level = 'silent'; // names that are taken are taken on purpose here

interface Record {
	name: string;
	type: string;
	data?: string;
}

/** A network in memory: everybody, the sender too, hears everything. */
class Hall {
	readonly guests: EventEmitter[] = [];
	readonly said: Record[][] = [];

	guest() {
		const ears = new EventEmitter();
		this.guests.push(ears);
		const network = Object.assign(ears, {
			query: (name: string, type: string) => this.tell('query', { questions: [{ name, type }] }),
			respond: (answers: Record[]) => {
				this.said.push(answers);
				this.tell('response', { answers });
			},
			destroy: () => this.guests.splice(this.guests.indexOf(ears), 1)
		});
		return network as unknown as Multicast & EventEmitter;
	}

	tell(what: string, packet: object) {
		for (const guest of this.guests) guest.emit(what, packet);
	}
}

test('[RELAY-140] asked for its name, the laptop tells its addresses of that moment', () => {
	const hall = new Hall();
	const own = ['192.168.137.1'];
	answerTo(
		'rembuk',
		() => own,
		() => hall.guest()
	);
	own.push('10.0.0.7');
	hall.tell('query', { questions: [{ name: 'Rembuk.local', type: 'A' }] });
	hall.tell('query', { questions: [{ name: 'printer.local', type: 'A' }] });
	hall.tell('query', { questions: [{ name: 'rembuk.local', type: 'TXT' }] });
	expect(hall.said).toHaveLength(1);
	expect(hall.said[0]).toMatchObject([
		{ name: 'rembuk.local', type: 'A', data: '192.168.137.1' },
		{ name: 'rembuk.local', type: 'A', data: '10.0.0.7' }
	]);
});

test('[RELAY-140] the name counts only when the laptop’s own answer came back', () => {
	const hall = new Hall();
	const network = hall.guest();
	const name = answerTo(
		'rembuk',
		() => ['192.168.137.1'],
		() => network
	);
	expect(name.works()).toBe(false);
	network.emit('ready');
	expect(name.works()).toBe(true);
});

test('[RELAY-140] a name another machine answers to is left to it', () => {
	const hall = new Hall();
	const [first, second] = [hall.guest(), hall.guest()];
	const older = answerTo(
		'rembuk',
		() => ['192.168.1.5'],
		() => first
	);
	first.emit('ready');
	const younger = answerTo(
		'rembuk',
		() => ['192.168.1.6'],
		() => second
	);
	second.emit('ready');
	expect(younger.works()).toBe(false);
	older.stop();
	hall.said.length = 0;
	hall.tell('query', { questions: [{ name: 'rembuk.local', type: 'A' }] });
	expect(hall.said).toEqual([]);
});

test('[RELAY-140] without a network, or with the port taken, there is no name and no harm', () => {
	const none = answerTo(
		'rembuk',
		() => [],
		() => {
			throw new Error('no such device');
		}
	);
	expect(none.works()).toBe(false);
	none.stop();

	const network = new Hall().guest();
	const taken = answerTo(
		'rembuk',
		() => ['192.168.1.5'],
		() => network
	);
	network.emit('ready');
	network.emit('error', new Error('address in use'));
	expect(taken.works()).toBe(false);
	taken.stop();
});

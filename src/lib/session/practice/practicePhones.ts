import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { COLOURS, PICTURES } from '#lib/domain/meeting/pictures.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { castPaper } from '#lib/domain/votes/sealed/cast.ts';
import { keyPairOf, type KeyPair } from '#lib/domain/votes/sealed/signing.ts';

import { newId } from '../newId.ts';
import { openRehearsedRoom } from '../rehearsedRoom.ts';
import { joinAs } from '../rehearse.ts';
import { deedOf, type Deed, type PracticePhone } from './practiceDeed.ts';

/** How long a person takes between two presses, in milliseconds: a room is not a machine. */
const THINKS = { least: 500, more: 1600 };

/**
 * Simulated phones for a practice (GUIDE-3): each joins the real relay with the join code, has a copy, a box and two
 * sockets of its own, and does what somebody in the room would do. `said`: what each of them will say. Returns how to
 * stop; called again after a reload they come back as the same people.
 */
export function practicePhones(code: string, said: readonly (readonly string[])[]): () => void {
	const stops: (() => void)[] = [];
	let isOver = false;
	const come = async (ideas: readonly string[], at: number) => {
		await pause(at * 500);
		const person = `rehearsal-${at + 1}`;
		const answer = isOver ? undefined : await joinAs(code, person, at + 1);
		if (isOver || !answer?.ok) return; // the desk says itself that there is no line
		// Nobody's secret: the same after a reload, and good for this plan's quick rounds only.
		const pair = keyPairOf(sha256(utf8ToBytes(`practice ${answer.value.plan} ${at}`)));
		const phone = { person, at, key: pair.key, ideas };
		stops.push(live(phone, pair, answer.value));
	};
	said.forEach((ideas, at) => void come(ideas, at));
	return () => {
		isOver = true;
		for (const stop of stops) stop();
	};
}

function live(
	phone: PracticePhone,
	pair: KeyPair,
	admission: Parameters<typeof openRehearsedRoom>[0]
) {
	const [room, ballots] = [
		openRehearsedRoom(admission, 'write'),
		openRehearsedRoom(admission, 'drop', 'ballots')
	];
	const box = boxIn(ballots.doc);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isOver = false;
	const act = () => {
		timer = undefined;
		const deed = deedOf(room.plan, box, phone);
		if (!deed) return;
		if (perform(deed, { phone, pair, plan: room.plan, box })) look();
	};
	const look = () => {
		if (!isOver) timer ??= setTimeout(act, THINKS.least + Math.random() * THINKS.more);
	};
	void room.caughtUp.then(() => {
		room.doc.on('update', look);
		look();
	});
	return () => {
		isOver = true;
		clearTimeout(timer);
		for (const each of [room, ballots]) each.stop();
	};
}

interface Doing {
	phone: PracticePhone;
	pair: KeyPair;
	plan: Parameters<typeof deedOf>[0];
	box: Parameters<typeof deedOf>[1];
}

/** False where it was refused: trying again would be refused again. */
function perform(deed: Deed, { phone: { person, at }, pair, plan, box }: Doing): boolean {
	const stamp = { id: newId(), by: person, at: new Date().toISOString() };
	if (deed.do === 'arrive') {
		const [picture, colour] = [PICTURES[at % PICTURES.length], COLOURS[at % COLOURS.length]];
		return arrive(plan, { picture, colour } as Parameters<typeof arrive>[1], stamp).ok;
	}
	if (deed.do === 'say') return addIdea(plan, { text: deed.text }, stamp).ok;
	return castPaper(box, deed.round, pair, deed.says, { how: 'phone' }, person).ok;
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((over) => setTimeout(over, milliseconds));
}

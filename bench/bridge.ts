import { encode } from 'uqr';
import * as Y from 'yjs';

import { codeIn } from '#lib/aside/bridge/codeIn.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { planIn } from '#lib/domain/plan.ts';
import { Gatherings } from '#lib/protocol/bridge/gathering.ts';
import { framesOf, readFrame } from '#lib/protocol/bridge/lightFrame.ts';
import { packParcel } from '#lib/protocol/bridge/parcel.ts';
import type { IdeaId, PersonId } from '#lib/domain/shared/ids.ts';

import { seeded } from '../tests/support/seeded.ts';
import { cameraPicture } from './support/cameraPicture.ts';

const PLAN = 'plan-of-the-village-01';
const A_SECOND = 5;
const PIECE = 375;

/** What it takes to show 1, 10 and 50 ideas to a 720p camera, some of the codes spoiled. */
export function ofLight(spoiled: number) {
	const random = seeded(7);
	const ticket = Array.from({ length: 9 }, () => letters(random)).join('') + '.signature';
	return [1, 10, 50].map((ideas) => {
		const parcel = packParcel({ plan: PLAN, clients: [7], update: written(ideas) }, ticket);
		const { parts, text } = framesOf(PLAN, parcel, PIECE);
		const gatherings = new Gatherings();
		const dice = seeded(ideas);
		let [shown, read, took] = [0, 0, 0];
		for (let whole: Uint8Array | undefined; !whole; shown++) {
			if (dice.chance(spoiled)) continue;
			const picture = cameraPicture(encode(text(shown), { ecc: 'L', border: 4 }), shown);
			const began = performance.now();
			const frame = readFrame(codeIn(picture) ?? '');
			took += performance.now() - began;
			if (!frame) continue;
			read += 1;
			whole = gatherings.take(frame).whole;
		}
		const seconds = shown / A_SECOND;
		return {
			...{ ideas, bytes: parcel.length, codes: parts, shown, read, seconds },
			'bytes a second': Math.round(parcel.length / seconds),
			'ms a picture': Math.round(took / Math.max(1, read))
		};
	});
}

/** Sentences of different length and words, as a village says them. */
function written(ideas: number): Uint8Array {
	const plan = planIn(new Y.Doc(), () => '2027-01-12T02:10:00.000Z');
	plan.doc.clientID = 7;
	const dice = seeded(42);
	const by = letters(dice) as PersonId;
	const stamp = () => ({ id: letters(dice), by, at: '2027-01-12T02:10:00.000Z' });
	arrive(plan, { picture: 'bird', colour: 'red' }, { ...stamp(), id: by });
	for (let i = 0; i < ideas; i++) {
		const words = Array.from({ length: 4 + dice.int(9) }, () => WORDS[dice.int(WORDS.length)]);
		const made = stamp();
		addIdea(plan, { text: `${words.join(' ')} ${i}` }, { ...made, id: made.id as IdeaId });
	}
	return Y.encodeStateAsUpdate(plan.doc);
}

function letters({ int }: { int(n: number): number }): string {
	const all = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	return Array.from({ length: 22 }, () => all[int(64)]).join('');
}

const WORDS =
	'air jalan rusak mati kemarau jembatan hilir sekolah jauh dari dusun posyandu tidak ada obat lampu gelap banjir sawah saluran irigasi pecah anak ibu hamil harus menyeberang sungai setiap musim hujan listrik padam pasar sampah'.split(
		' '
	);

import {
	closeSafeVoice,
	openSafeVoice,
	safeVoiceOf
} from '#lib/domain/ideas/safeVoice/announcement.ts';
import { releaseTheme } from '#lib/domain/ideas/safeVoice/release.ts';
import { boxKeyOf } from '#lib/domain/ideas/safeVoice/seal.ts';
import type { Theme } from '#lib/domain/ideas/safeVoice/themes.ts';
import { keyPairOf } from '#lib/domain/votes/sealed/signing.ts';

import type { Part, Turn } from '../turn.ts';

const DESKS = [1, 2].map((byte) => keyPairOf(new Uint8Array(32).fill(byte)));
const KEYS = [3, 4].map((byte) => boxKeyOf(new Uint8Array(32).fill(byte)));

/** A theme of some voices: what they say stands in no plan. */
function theme(turn: Turn): Theme {
	const voices = Array.from({ length: 4 + turn.int(4) }, (_, at) => ({
		id: `today.v${at}`,
		words: turn.words()
	}));
	return { id: turn.oneOf(['theme-1', 'theme-2', 'theme-3']), words: turn.words(), voices };
}

/** The safe-voice box, as far as the plan says anything of it: that it is open, and what was released of it. */
export const safeVoice: Part = {
	moves: {
		openSafeVoice: (turn) =>
			openSafeVoice(
				turn.plan,
				{ key: turn.oneOf(KEYS), desk: turn.oneOf(DESKS), help: turn.words() },
				turn.by
			),
		closeSafeVoice: (turn) => closeSafeVoice(turn.plan, turn.by),
		releaseTheme: (turn) => {
			const ripe = theme(turn);
			const tell = (words: string, count: number) => `${words} (${count})`;
			return releaseTheme(turn.plan, { theme: ripe, heard: ripe.voices, tell }, turn.stamp());
		}
	},
	seen: (plan) => safeVoiceOf(plan)
};

import type { DiskState } from '#lib/protocol/api.ts';
import type { CopyState } from '#lib/protocol/copies.ts';
import type { DeviceSeen } from '#lib/protocol/planCalls.ts';

import type { Demo } from '../demo.ts';
import type { MediaFolder } from '../media/mediaFolder.ts';
import type { Uploads } from '../media/uploads.ts';
import type { Identity } from '../tickets/identity.ts';
import type { PlanBook } from '../tickets/planBook.ts';
import type { PlanRules } from '../tickets/planRules.ts';

import type { AuthorityParts } from './authority.ts';
import type { WrongTries } from './wrongTries.ts';

/** What the API answers from. `now` is milliseconds since 1970; `lan`: how phones reach us, by now. */
export interface ApiParts {
	identity: Identity;
	plans: PlanBook;
	rules: PlanRules;
	/** Who callers are. */
	authority: AuthorityParts;
	/** What the relay tells a desk, and does for it. */
	desk: {
		devicesOf(plan: string): DeviceSeen[];
		sendAway(plan: string, device: string): void;
		/** Leaves of a plan only what it shows now. */
		erase(plan: string, device: string | undefined): Promise<void>;
		/** Every update of a room there still is, oldest first. */
		historyOf(room: string): AsyncIterable<Uint8Array>;
	};
	tries: WrongTries;
	lan: () => string[];
	/** How many phones have reached each of these addresses since the start. */
	reached: (() => Record<string, number>) | undefined;
	now: () => number;
	demo: Demo | undefined;
	/** How second copies are doing. */
	copies: () => CopyState[];
	/** Photos and recordings, if there is a disk for them. */
	media?: { folder: MediaFolder; uploads: Uploads } | undefined;
	/** How full the disk is, if there is one. */
	disk?: { readonly state: DiskState } | undefined;
}

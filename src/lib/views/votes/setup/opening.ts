import type { SealRefusal } from '#lib/domain/votes/sealed/sealing.ts';
import type { RecordName } from '#lib/domain/votes/sealed/record.ts';
import { openSealed, type OpenDraft } from '#lib/domain/votes/sealed/open.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { deskKey } from '#lib/session/votingKeys.ts';

import { keepRoomSlip } from '../slips/roomSlip.ts';
import type { SlipStock } from '../slips/slipStock.svelte.ts';

/** What of a session a desk needs to prepare and open a round. */
export type AtDesk = Pick<Session, 'id' | 'plan' | 'person' | 'stamp'>;

/** Opens what was announced, with this desk's key; the sitting is today's. The room's own slip stays on this desk. */
export function openAnnounced(
	session: AtDesk,
	config: OpenDraft,
	stock: SlipStock,
	sitting?: string
): Result<RecordName, SealRefusal> {
	const desk = deskKey(session.id);
	const answer = openSealed(session.plan, config, desk, session.stamp(), sitting);
	const [slip] = stock.slips;
	if (answer.ok && config.mode === 'group' && slip) keepRoomSlip(answer.value, slip.code);
	return answer;
}

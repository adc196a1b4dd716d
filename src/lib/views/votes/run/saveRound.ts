import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { saveFile } from '../../report/saveFile.ts';

/** Hands the whole round over as a file: what was announced, every listed paper, the signatures. Gives its name. */
export async function saveRound(session: Session, round: SealedRound): Promise<string> {
	const { sealedFileOf } = await import('#lib/export/round/sealedFile.ts');
	const { fileName } = await import('#lib/export/fileName.ts');
	const name = fileName(round.config.question, new Date().toISOString(), 'json');
	saveFile(name, sealedFileOf(session.plan, session.box, round), 'application/json');
	return name;
}

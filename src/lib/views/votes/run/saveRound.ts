import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { saveFile } from '../../report/saveFile.ts';

/** Hands the whole round over as a file: what was announced, every listed paper, the signatures. Gives its name. */
export async function saveRound(session: Session, round: SealedRound): Promise<string> {
	const { sealedFileOf } = await import('#lib/export/round/sealedFile.ts');
	const { fileKind } = await import('#lib/export/fileKind.ts');
	const { fileName } = await import('#lib/export/fileName.ts');
	const { question, round: id } = round.config;
	// What is asked a second time on one day is another round.
	const kind = `${fileKind('round', words.language)} ${id.slice(0, 6)}`;
	const name = fileName(question, new Date().toISOString(), 'json', kind);
	saveFile(name, sealedFileOf(session.plan, session.box, round), 'application/json');
	return name;
}

import { FIRST, FIRST_LANGUAGE, REST, type MessageKey } from './languages.ts';

/** One plain message in the room's language, where a screen speaks another; what that language lacks, in Indonesian. Nothing if it cannot be fetched. */
export async function sayIn(language: string, key: MessageKey): Promise<string> {
	const parts = [FIRST, REST].map((part) => part(language));
	const [now, later] = await Promise.all(parts).catch(() => [{}, {}]);
	const message = { ...now, ...later }[key];
	if (typeof message === 'string') return message;
	return language === FIRST_LANGUAGE ? '' : sayIn(FIRST_LANGUAGE, key);
}

import { messagesOf, type MessageKey } from './languages.ts';

/** One plain message in the room's language, where a screen speaks another. Nothing if it cannot be fetched. */
export async function sayIn(language: string, key: MessageKey): Promise<string> {
	const { first, rest } = messagesOf(language);
	const [now, later] = await Promise.all([first(), rest()]).catch(() => [{}, {}]);
	const message = { ...now, ...later }[key];
	return typeof message === 'string' ? message : '';
}

import type { RelayHello } from '#lib/session/relayApi.ts';

/** The example that speaks this language, else the main one; nothing where the relay was started without examples. */
export function exampleFor(
	{ demo, demos = {} }: Pick<RelayHello, 'demo' | 'demos'>,
	language: string
): string | undefined {
	return demos[language] ?? demo;
}

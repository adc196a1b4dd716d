/** A moment as a hall says it: `10.15` in Indonesian, `10:15` in English. */
export function clockWords(moment: string, language: string): string {
	const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
	return new Date(moment).toLocaleTimeString(language, clock);
}

/** The example that speaks this language, where there is one beside the main one. */
export function exampleFor(main: string, language: string): string {
	return language === 'en' && main === 'contoh-a-tirtamulya-27' ? 'contoh-b-kithanga-2027' : main;
}

const [BEGIN, END] = ['<!-- fields: written by npm run schema -->', '<!-- end of fields -->'];

/** A page with these tables between its two marks. */
export function withTables(page: string, tables: string): string {
	const [before = '', after = ''] = [page.split(BEGIN)[0], page.split(END)[1]];
	return `${before}${BEGIN}\n\n${tables}\n\n${END}${after}`;
}

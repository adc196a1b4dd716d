const LONGEST = 60;

/**
 * A name for a saved file: the plan's title in plain letters, what the file is where that has to be told, and the day,
 * `air-bersih-arsip-lengkap-2027-03-01.html`. It holds no person, and nothing a disk, a mail or an old stick would
 * stumble over.
 */
export function fileName(title: string, day: string, ending: string, kind = ''): string {
	const words = slug(title).slice(0, LONGEST).replace(/-$/, '');
	const date = /^\d{4}-\d{2}-\d{2}/.exec(day)?.[0];
	return [words || 'rembuk', slug(kind), date].filter(Boolean).join('-') + `.${slug(ending)}`;
}

function slug(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

import { expect, test } from 'vitest';

import { fileName } from './fileName.ts';

test('[EXPORT-14] a file is called by the plan and the day, in plain letters', () => {
	expect(
		fileName('Contoh A - Air bersih Desa Tirtamulya', '2026-09-22T10:00:00+07:00', 'xlsx')
	).toBe('contoh-a-air-bersih-desa-tirtamulya-2026-09-22.xlsx');
	expect(fileName('Été à Córdoba', '2027-01-05', 'rembuk')).toBe('ete-a-cordoba-2027-01-05.rembuk');
});

test.each(['../../etc/passwd', 'con', 'a/b\\c:d*e?f"g<h>i|j', '\u202egpj.exe', '💧', '水', ''])(
	'[EXPORT-14] no title makes a name a disk would stumble over: %j',
	(title) => {
		const name = fileName(title, '2027-01-05', 'csv');
		expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-2027-01-05\.csv$/);
	}
);

test('[EXPORT-14] a long title is cut, and a day nobody knows is left out', () => {
	expect(fileName('x'.repeat(500), '2027-01-05', 'csv').length).toBeLessThan(80);
	expect(fileName('Water', 'soon', 'csv')).toBe('water.csv');
});

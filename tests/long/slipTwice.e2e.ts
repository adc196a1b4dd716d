import { arrive, beginPlan, bringRoomTo } from '../support/acts.ts';
import { expect, test, type Village } from '../support/village.ts';
import {
	fill,
	giveDots,
	openWithSlips,
	press,
	region,
	stands,
	write,
	writeOptions
} from '../support/voting.ts';

const OPTIONS = ['Perbaikan pipa air', 'Lampu jalan', 'Timbangan posyandu'];

async function vote(village: Village, code: string, slip: string, dotted = 'Lampu jalan') {
	const phone = await village.phone(`/slip#${code}.${slip}`);
	await arrive(phone);
	await giveDots(phone, OPTIONS.length, { [dotted]: 1 });
	return phone;
}

test('[VOTE-114] a slip used on a second phone is told to the desk by its number and to both phones while the round runs, and one the desk types to its phone', async ({
	village
}) => {
	test.slow();
	const desk = await village.desk();
	const { code } = await beginPlan(desk, 'Rencana Kerja 2028', 'Tirtamulya');
	await bringRoomTo(desk, 'Pilih');
	await writeOptions(desk, OPTIONS);
	await press(desk, /^Lanjut: Siapa/);
	await write(desk, { 'Nama saksi di samping laptop ini': 'Bu Rukmini' });
	const [slip = '', other = ''] = await openWithSlips(desk, 4);
	const [ana, citra] = [await vote(village, code, slip), await vote(village, code, other)];
	await stands(ana, 'sent');

	// Somebody else; who says the very same on both writes one and the same ballot.
	const budi = await vote(village, code, slip, 'Perbaikan pipa air');
	for (const phone of [ana, budi]) {
		await stands(phone, 'used-twice');
		await expect(phone.getByText('Kartu ini dipakai dua kali')).toBeVisible();
	}
	await stands(citra, 'sent');
	await expect(desk.getByText(/Kartu nomor \d dipakai dua kali/)).toBeVisible();

	// Voided, it is told of no more: the desk has done what there was to do.
	await desk.getByText('Batalkan kartu', { exact: true }).click();
	await desk.getByLabel('Nomor kartu, atau kodenya').fill(slip);
	await desk.getByLabel('Kenapa dibatalkan?').fill('Dipakai dua orang');
	await press(desk, 'Batalkan kartu ini');
	await stands(budi, 'voided');
	await expect(desk.getByText(/Kartu nomor \d dipakai dua kali/)).toHaveCount(0);

	// The desk knows that this slip has spoken, and types its paper all the same: its phone hears of it.
	await press(desk, 'Suara di kertas');
	await region(desk, 'Suara di kertas').getByLabel('Kode kartu').fill(other);
	await fill(desk, 'Suara di kertas', { 'Timbangan posyandu': 1 });
	await press(desk, 'Tunjukkan ke saksi');
	await press(desk, 'Cocok, masukkan ke kotak');
	await stands(citra, 'used-twice');
	await expect(desk.getByText(/Kartu nomor \d dipakai dua kali/)).toBeVisible();
});

/** A field of work of village law, with its official Indonesian name and one in English. */
export interface Bidang {
	number: number;
	name: { id: string; en: string };
}

/** The five fields of work (bidang) of Permendagri 20/2018: data of the regulation, not words of the app. */
export const BIDANG: readonly Bidang[] = [
	{
		number: 1,
		name: { id: 'Penyelenggaraan Pemerintahan Desa', en: 'Village government' }
	},
	{
		number: 2,
		name: { id: 'Pelaksanaan Pembangunan Desa', en: 'Village development' }
	},
	{
		number: 3,
		name: { id: 'Pembinaan Kemasyarakatan Desa', en: 'Community affairs' }
	},
	{
		number: 4,
		name: { id: 'Pemberdayaan Masyarakat Desa', en: 'Community empowerment' }
	},
	{
		number: 5,
		name: {
			id: 'Penanggulangan Bencana, Keadaan Darurat dan Mendesak',
			en: 'Disaster, emergency and urgent needs'
		}
	}
];

/** The name of a field of work; a language the regulation has no name in gets the Indonesian one. */
export function bidangName(number: number, language: string): string {
	const name = BIDANG.find((field) => field.number === number)?.name;
	return (language === 'en' ? name?.en : name?.id) ?? '';
}

/** The field of work an activity code such as `02.03.12` belongs to. */
export function bidangOfCode(code: string): number | undefined {
	const [, number] = /^0?([1-5])\./.exec(code.trim()) ?? [];
	return number === undefined ? undefined : Number(number);
}

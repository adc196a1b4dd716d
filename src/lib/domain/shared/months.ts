/** `2027-11` and two months more is `2028-01`. */
export function monthAfter(month: string, by: number): string {
	const [year = '0', number = '1'] = month.split('-');
	const at = Number(year) * 12 + Number(number) - 1 + by;
	return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

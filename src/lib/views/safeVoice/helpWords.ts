/** What a box says of where help is: the number that is the same all over Indonesia stands in no other country's (SAFE-12). */
export function helpWords(currency: string) {
	return currency === 'IDR'
		? ({ phone: 'safebox.help.default', desk: 'safebox.desk.help.more' } as const)
		: ({ phone: 'safebox.help.anywhere', desk: 'safebox.desk.help.anywhere' } as const);
}

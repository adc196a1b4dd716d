import { expect, test } from 'vitest';

import { addressIn } from './address.ts';

const OLD = 'http://192.168.137.1:3000';

test.each([
	['http://10.42.0.1:3000/join#ABCD1234', 'http://10.42.0.1:3000'],
	[' 10.42.0.1:3000 ', 'http://10.42.0.1:3000'],
	['10.42.0.1', 'http://10.42.0.1:3000'],
	['rembuk.local:8080/join', 'http://rembuk.local:8080'],
	['https://desa.example/join#ABCD1234', 'https://desa.example']
])('[MOVE-2] "%s" leads to the laptop', (said, to) => {
	expect(addressIn(said, OLD)).toEqual({ to });
});

test.each([
	'',
	'dinding',
	'10.42',
	'javascript:alert(1)',
	'ftp://10.42.0.1',
	'WIFI:S:Balai;;',
	'a b'
])('[MOVE-2] "%s" is no address, and it is said', (said) => {
	expect(addressIn(said, OLD)).toEqual({ fault: 'no-address' });
});

test('[MOVE-2] the old address is known again', () => {
	expect(addressIn('192.168.137.1', OLD)).toEqual({ fault: 'same' });
	expect(addressIn(`${OLD}/join#ABCD1234`, OLD)).toEqual({ fault: 'same' });
});

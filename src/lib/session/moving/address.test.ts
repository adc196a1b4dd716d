import { expect, test } from 'vitest';

import { addressIn, isLaptopItself, isNear } from './address.ts';

const OLD = 'http://192.168.137.1:3000';

test.each([
	['http://10.42.0.1:3000/join#ABCD1234', 'http://10.42.0.1:3000'],
	[' 10.42.0.1:3000 ', 'http://10.42.0.1:3000'],
	['10.42.0.1', 'http://10.42.0.1:3000'],
	['rembuk.local:8080/join', 'http://rembuk.local:8080'],
	['172.20.10.3', 'http://172.20.10.3:3000'],
	['192.168.137.1:8080', 'http://192.168.137.1:8080']
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

test.each([
	'https://evil.example.com/join#ABCD1234',
	'evil.example.com',
	'http://8.8.8.8:3000/join#ABCD1234',
	'http://10.42.0.1.evil.example/join',
	'http://10.42.0.1@evil.example/join',
	'http://192.168.137.1:3000@8.8.8.8/',
	'172.32.0.1',
	'http://evil.local.example/'
])('[MOVE-6] "%s" is further away than the hall: a code on a wall leads no phone there', (said) => {
	expect(addressIn(said, OLD)).toEqual({ fault: 'no-address' });
});

test('[MOVE-6] what the laptop itself had told of, and the very host this page is from, lead there from further away', () => {
	const told = ['https://desa.example'];
	expect(addressIn('https://desa.example/join#ABCD1234', OLD, told)).toEqual({ to: told[0] });
	expect(addressIn('desa.example:8443', told[0] ?? '')).toEqual({
		to: 'https://desa.example:8443'
	});
});

test('[MOVE-6] a page from further away than the hall is nobody’s old page, and the laptop itself is nobody’s phone', () => {
	expect(['http://10.42.0.1:3000', 'http://rembuk.local:3000'].map(isNear)).toEqual([true, true]);
	expect(['https://evil.example', 'null', 'file://', ''].map(isNear)).not.toContain(true);
	const own = ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'];
	expect(own.map(isLaptopItself)).toEqual([true, true, true]);
	expect(isLaptopItself(OLD)).toBe(false);
});

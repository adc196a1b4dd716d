import { beforeEach, expect, test } from 'vitest';

import { browserStorage } from '../../../tests/support/browserStorage.ts';
import { keepWifi, wifiHere, wifiText } from './wifi.ts';

let kept: Map<string, string>;
beforeEach(() => void (kept = browserStorage()));

test('[ARRIVE-2] the first code joins the network, whatever signs its name and password have', () => {
	expect(wifiText({ name: 'Balai Desa', password: 'musrenbang27' })).toBe(
		'WIFI:T:WPA;S:Balai Desa;P:musrenbang27;;'
	);
	expect(wifiText({ name: 'RT 3; "atas"', password: 'a:b\\c,d' })).toBe(
		'WIFI:T:WPA;S:RT 3\\; \\"atas\\";P:a\\:b\\\\c\\,d;;'
	);
	expect(wifiText({ name: 'Buka', password: '' })).toBe('WIFI:T:nopass;S:Buka;;');
});

test('[ARRIVE-3] what the network is called stays in this browser, and is forgotten without a name', () => {
	expect(wifiHere()).toBeUndefined();
	keepWifi({ name: ' Balai ', password: 'pass word' });
	expect(wifiHere()).toEqual({ name: 'Balai', password: 'pass word' });
	keepWifi({ name: '', password: 'x' });
	expect([wifiHere(), kept.size]).toEqual([undefined, 0]);
});

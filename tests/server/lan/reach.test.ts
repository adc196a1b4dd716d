import { Reach } from '#server/lan/reach.ts';
import { expect, test } from 'vitest';

const HOTSPOT = 'http://192.168.137.1:3000';
const CABLE = 'http://10.0.0.7:3000';
const NAME = 'http://rembuk.local:3000';

const from = (remoteAddress: string, localAddress = '192.168.137.1') => ({
	remoteAddress,
	localAddress
});

test('[RELAY-139] each phone counts once, at the address it came to', () => {
	const reach = new Reach(() => ['192.168.137.1', '10.0.0.7']);
	expect(reach.counts([HOTSPOT, CABLE])).toEqual({ [HOTSPOT]: 0, [CABLE]: 0 });
	reach.saw(from('192.168.137.20'));
	reach.saw(from('::ffff:192.168.137.20', '::ffff:192.168.137.1'));
	reach.saw(from('192.168.137.21'));
	reach.saw(from('10.0.0.99', '10.0.0.7'));
	expect(reach.counts([HOTSPOT, CABLE, NAME])).toEqual({ [HOTSPOT]: 2, [CABLE]: 1, [NAME]: 0 });
});

test('[RELAY-139] the laptop itself is no phone, by whatever address it asks', () => {
	const reach = new Reach(() => ['192.168.137.1', '::1', '127.0.0.1', 'fe80::1']);
	for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.168.137.1', 'FE80::1']) {
		reach.saw(from(own));
	}
	reach.saw({ remoteAddress: undefined, localAddress: undefined }); // gone already
	expect(reach.counts([HOTSPOT])).toEqual({ [HOTSPOT]: 0 });
});

test('[RELAY-139] however many come, no more are remembered than a hall has', () => {
	const reach = new Reach(() => []);
	for (let i = 0; i < 3000; i++) reach.saw(from(`10.1.${i >> 8}.${i & 255}`));
	expect(reach.counts([HOTSPOT])).toEqual({ [HOTSPOT]: 1000 });
});

import { thisDevice, type Device } from '../device.ts';
import { practiceHere, rememberPractice } from './practiceHere.ts';

/**
 * The practice that can be gone on with here. One that is off this laptop's list is gone: it is forgotten, so that
 * another can be begun (GUIDE-9). A browser that keeps nothing has no list: there the relay still knows it.
 */
export async function practiceToOpen(
	device: Promise<Device> = thisDevice()
): Promise<string | undefined> {
	const known = practiceHere();
	const { shelf, keeps } = await device;
	if (!known || !keeps) return known;
	if ((await shelf.list()).some(({ plan }) => plan === known)) return known;
	rememberPractice('');
	return undefined;
}

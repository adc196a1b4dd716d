import carried from '@sparticuz/chromium';
import { accessSync, constants } from 'node:fs';

/** Where Debian, Ubuntu, Fedora, Arch and macOS put a Chromium; the first that is there is used. */
const PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/lib/chromium/chromium',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/**
 * What of the browser's own is left out. Only the last such list counts, so the first line says again what Playwright
 * leaves out. The others are the browser's own pages behind its address bar: each new window reads hundreds of modules
 * for them, a third of a second of a processor that a page under test needs.
 */
const WITHOUT = [
	'AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,OptimizationHints,NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch',
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'WebUIOmniboxFullPopup'
];

/** How a Chromium is started here: it runs as root in a container, and calls nobody. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	`--disable-features=${WITHOUT.join(',')}`,
	// A hall's name for phones: plain http and not loopback, so not a secure context, yet never off this machine.
	'--host-resolver-rules=MAP *.local 127.0.0.1'
];

/** The browser tests and scripts use: `CHROMIUM_PATH`, else one of this system, else the one npm carries (unpacked once). */
export async function chromiumPath(): Promise<string> {
	const wished = process.env['CHROMIUM_PATH'];
	if (wished !== undefined && wished !== '') {
		if (!canRun(wished)) throw new Error(`CHROMIUM_PATH names no program: ${wished}`);
		return wished;
	}
	return PLACES.find(canRun) ?? carried.executablePath();
}

function canRun(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false; // not there, or not ours to run: the next place is tried
	}
}

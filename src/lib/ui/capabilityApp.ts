/** Where a browser can keep the app: on https and at the laptop itself. On plain http there is nothing, and nothing is missed. */
export function appKeeper(): ServiceWorkerContainer | undefined {
	const may = !import.meta.env.DEV && isSecureContext && 'serviceWorker' in navigator;
	return may ? navigator.serviceWorker : undefined;
}

/** Where a browser can keep the app: on https and at the laptop itself. On plain http there is nothing, and nothing is missed. */
export function appKeeper(): ServiceWorkerContainer | undefined {
	const may = !import.meta.env.DEV && isSecureContext && 'serviceWorker' in navigator;
	return may ? navigator.serviceWorker : undefined;
}

/** Says where this window is whenever the keeper asks: by itself a keeper knows only where a window began (ARRIVE-21). */
export function tellKeeper(): () => void {
	const keeper = appKeeper();
	const tell = ({ ports }: MessageEvent) => ports[0]?.postMessage(location.pathname);
	keeper?.addEventListener('message', tell);
	return () => keeper?.removeEventListener('message', tell);
}

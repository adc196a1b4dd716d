import type { Attachment } from 'svelte/attachments';

/** Puts a drawing of ours into the page, with the page's own letters; it is read as XML, so nothing in it can run. */
export function drawn(svg: string): Attachment<HTMLElement> {
	return (element) => {
		const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
		element.replaceChildren(document.importNode(documentElement, true));
	};
}

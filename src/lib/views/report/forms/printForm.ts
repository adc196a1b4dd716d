/** While a paper is printed, it is all there is on the page. */
const ALONE = `body>:not([data-paper]){display:none!important}`;
/** Read apart: in a page that is parsed it would be an inline style, which this app allows nobody. */
const STYLE = /<style>([\s\S]*?)<\/style>/;

/**
 * Prints a page of papers from here, as it would print by itself: what is in it was written by our own writer, and it
 * is taken apart as a document that runs nothing. Everything is as before once the print window is closed.
 */
export function printForm(html: string): void {
	const [, css = ''] = STYLE.exec(html) ?? [];
	const read = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css + ALONE);
	const place = document.createElement('div');
	place.dataset['paper'] = '';
	place.append(...read.body.children);
	const before = { title: document.title, scroll: window.scrollY };
	document.adoptedStyleSheets.push(sheet);
	document.body.append(place);
	document.title = read.title; // a PDF is called by it
	const back = () => {
		place.remove();
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
		document.title = before.title;
		window.scrollTo(0, before.scroll);
	};
	window.addEventListener('afterprint', back, { once: true });
	window.print();
}

/** Whether this browser can print a paper from here; else it gets the page as a file. */
export function canPrint(): boolean {
	return 'adoptedStyleSheets' in document && 'replaceSync' in CSSStyleSheet.prototype;
}

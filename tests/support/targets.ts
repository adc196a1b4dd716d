import type { Page } from '@playwright/test';

/** What can be pressed or filled in on this page and is less than 48 pixels wide or high, as it looks; a box counts with its label. */
export function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const LEAST = 47.5; // a browser rounds
		const can = 'button, a[href], input, select, textarea, summary, [role=button]';
		const isInside = (element: Element) =>
			getComputedStyle(element).display === 'inline' && element.matches('a');
		const isSeen = (element: Element) =>
			element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
			element.getBoundingClientRect().width > 2; // a way in for the keyboard alone is a point
		const pressedOn = (element: Element) =>
			(element.matches('[type=checkbox], [type=radio], [type=file]') && element.closest('label')) ||
			element;
		return [...document.querySelectorAll(can)]
			.filter((element) => isSeen(element) && !isInside(element))
			.flatMap((element) => {
				const { width, height } = pressedOn(element).getBoundingClientRect();
				const said = element.getAttribute('aria-label') ?? element.textContent.trim();
				const size = `${Math.round(width)} x ${Math.round(height)}`;
				return Math.min(width, height) < LEAST ? [`${said.slice(0, 40)}: ${size}`] : [];
			});
	});
}

import type { Locator, Page } from '@playwright/test';

/**
 * A camera for a desk that looks at the canvas another page draws its codes on: its real pixels, a little turned,
 * blurred, greyed and off the middle, as a phone in a hand is. Call before the camera is turned on. Each call of what it
 * gives holds one more picture up to it.
 */
export async function cameraOn(desk: Page, screen: Locator): Promise<() => Promise<void>> {
	await desk.evaluate(() => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [1280, 720];
		const brush = canvas.getContext('2d')!;
		navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(30));
		let turn = 0;
		const show = async (png: string) => {
			const image = new Image();
			image.src = png;
			await image.decode();
			const scale = 560 / image.height;
			brush.resetTransform();
			brush.filter = 'none';
			brush.fillStyle = '#6b675f';
			brush.fillRect(0, 0, 1280, 720);
			brush.filter = 'blur(0.8px) brightness(0.85) contrast(0.8)';
			brush.translate(640 + 40 * Math.sin(turn), 360 + 20 * Math.cos(turn));
			brush.rotate(0.06 * Math.sin((turn += 0.7)));
			brush.scale(scale, scale);
			brush.drawImage(image, -image.width / 2, -image.height / 2);
		};
		Object.assign(globalThis, { holdUp: show });
	});
	return async () => {
		const png = await screen.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
		await desk.evaluate(
			(picture) =>
				(globalThis as unknown as { holdUp(png: string): Promise<void> }).holdUp(picture),
			png
		);
	};
}

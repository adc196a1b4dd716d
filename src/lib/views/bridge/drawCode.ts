import type { QrCodeGenerateResult } from 'uqr';

/**
 * Draws a code as large as its place allows, every square the same whole number of the screen's own points: squares of
 * uneven width are what a camera misreads.
 */
export function drawCode(canvas: HTMLCanvasElement, { size, data }: QrCodeGenerateResult): void {
	const ratio = devicePixelRatio || 1;
	const room = (canvas.parentElement?.clientWidth ?? 320) * ratio;
	const side = Math.max(2, Math.floor(room / size));
	if (canvas.width !== side * size) canvas.width = canvas.height = side * size;
	canvas.style.width = `${(side * size) / ratio}px`;
	const brush = canvas.getContext('2d');
	if (brush) fill(brush, side, data);
}

function fill(brush: CanvasRenderingContext2D, side: number, data: boolean[][]): void {
	brush.fillStyle = '#fff';
	brush.fillRect(0, 0, brush.canvas.width, brush.canvas.height);
	brush.fillStyle = '#000';
	for (const [y, row] of data.entries()) {
		for (const [x, isDark] of row.entries()) {
			if (isDark) brush.fillRect(x * side, y * side, side, side);
		}
	}
}

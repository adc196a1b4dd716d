/** The longest side of a photo that is read, in pixels: a card at the back of a hall needs them, a laptop has the time. */
const LONGEST = 2560;

/** A photo is read so often, each time a little smaller: it has to agree with itself as pictures of a camera do. */
const SIZES = [1, 0.93, 0.86];

/** The picture that is on a video now; nothing before the first one. */
export function pictureOn(video: HTMLVideoElement): ImageData | undefined {
	const { videoWidth: width, videoHeight: height } = video;
	return width > 0 && height > 0 ? drawn(video, width, height) : undefined;
}

/** The pictures a photo is read as. Throws if the file is no picture this browser knows. */
export async function picturesIn(file: File): Promise<ImageData[]> {
	const photo = await createImageBitmap(file);
	const whole = Math.min(1, LONGEST / Math.max(photo.width, photo.height));
	const pictures = SIZES.map((size) =>
		drawn(photo, Math.round(photo.width * whole * size), Math.round(photo.height * whole * size))
	);
	photo.close();
	return pictures;
}

let canvas: HTMLCanvasElement | undefined;

function drawn(picture: CanvasImageSource, width: number, height: number): ImageData {
	canvas ??= document.createElement('canvas');
	if (canvas.width !== width || canvas.height !== height)
		[canvas.width, canvas.height] = [width, height];
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Error('a canvas without a pen');
	pen.drawImage(picture, 0, 0, width, height);
	return pen.getImageData(0, 0, width, height);
}

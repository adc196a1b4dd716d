/** The longest side of a photo that is read, in pixels: a card at the back of a hall needs them, a laptop has the time. */
const LONGEST = 2560;

/** A photo is read so often, each time a little smaller: it has to agree with itself as pictures of a camera do. */
const SIZES = [1, 0.93, 0.86];

/** The picture that is on a video now, at most so many pixels wide; nothing before the first one. */
function pictureOn(video: HTMLVideoElement, most: number): ImageData | undefined {
	const { videoWidth, videoHeight } = video;
	const scale = Math.min(1, most / videoWidth);
	const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
	return width > 0 && height > 0 ? drawn(video, width, height) : undefined;
}

/** How pictures of a camera are looked at: how long the laptop rests after each, in milliseconds, and how wide they are at most. */
interface Looking {
	rest: number;
	most?: number;
	look(picture: ImageData): Promise<void>;
}

/** Shows what a camera sees in a video, and has its pictures looked at one after the other, until it is called off. */
export function lookThrough(
	video: HTMLVideoElement,
	stream: MediaStream,
	{ rest, most = Infinity, look }: Looking
): () => void {
	let isOn = true;
	let next: ReturnType<typeof setTimeout>;
	const again = async () => {
		const picture = pictureOn(video, most);
		if (picture) await look(picture);
		if (isOn) next = setTimeout(() => void again(), rest);
	};
	video.srcObject = stream;
	void video.play().catch(() => undefined); // it was turned off again before it began
	void again();
	return () => {
		isOn = false;
		clearTimeout(next);
		video.srcObject = null;
	};
}

/** The pictures a photo is read as, none longer than so many pixels. Throws if the file is no picture this browser knows. */
export async function picturesIn(file: File, longest = LONGEST): Promise<ImageData[]> {
	const photo = await createImageBitmap(file);
	const whole = Math.min(1, longest / Math.max(photo.width, photo.height));
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

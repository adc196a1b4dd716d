import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// The same scene in Excalidraw: a rectangle with its words for each card, a bound arrow for each link.
const { cards, links } = await (await fetch('/scene.json')).json();
const byId = new Map(cards.map((card) => [card.id, card]));
const boxes = cards.map(({ id, text, spot, width, height, part }) => ({
	...{ type: 'rectangle', id, x: spot.x - width / 2, y: spot.y - height / 2, width, height },
	...{ backgroundColor: part === 'core' ? '#ffc9c9' : '#fff8f5', fillStyle: 'solid', roughness: 0 },
	label: { text, fontSize: 20, fontFamily: 2 }
}));
const arrows = links.map(({ id, from, to }) => {
	const [start, end] = [byId.get(from), byId.get(to)];
	const [x, y] = [start.spot.x, start.spot.y - start.height / 2];
	const points = [
		[0, 0],
		[end.spot.x - x, end.spot.y + end.height / 2 - y]
	];
	return {
		...{
			type: 'arrow',
			id,
			x,
			y,
			points,
			width: Math.abs(points[1][0]),
			height: Math.abs(points[1][1])
		},
		...{ roughness: 0, start: { id: from }, end: { id: to } }
	};
});
const elements = convertToExcalidrawElements([...boxes, ...arrows], { regenerateIds: false });

createRoot(document.getElementById('board')).render(
	createElement(Excalidraw, {
		langCode: 'id-ID',
		initialData: { elements, scrollToContent: true },
		excalidrawAPI: (api) => (window.rival = api)
	})
);

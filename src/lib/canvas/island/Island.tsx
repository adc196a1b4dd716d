import { createRoot } from 'react-dom/client';
import { TldrawEditor, createTLStore, type Editor } from 'tldraw';

import { CardUtil } from '../card/CardUtil.tsx';
import { EXTRAS } from '../extras.ts';
import { CardTool } from '../tools/CardTool.ts';
import { EraseTool, PenEraser } from '../tools/EraseTool.ts';
import { LinkTool } from '../tools/LinkTool.ts';
import { prepare } from './prepare.ts';
import { ASSETS, COMPONENTS, OPTIONS, TEXT, TOOLS } from './setting.tsx';

import 'tldraw/tldraw.css';

import '../canvas.css';

import '../drawing/drawing.css';

/** The editor, shown in an element, and how to show it anew after it broke. */
export interface Island {
	editor: Editor;
}

/** The editor's arrows are the only things that bind, and they are not there: our links are drawn apart. */
const NONE: [] = [];

const SHAPES = [CardUtil, ...EXTRAS.flatMap(({ shapeUtils }) => shapeUtils)];
const ALL_TOOLS = [
	...TOOLS,
	CardTool,
	LinkTool,
	EraseTool,
	PenEraser,
	...EXTRAS.flatMap(({ tools }) => tools)
];

/**
 * Shows the editor in an element. Once in a page's life: mounted again and again it leaks, so it is hidden and kept.
 * `broke` is called when it fell over; a new editor comes when somebody asks for it, and the plan is not touched.
 */
export function showIsland(
	host: HTMLElement,
	ready: (editor: Editor) => void,
	broke: (openAgain: () => void) => void
): void {
	const root = createRoot(host);
	const open = (turn: number) => {
		const store = createTLStore({ shapeUtils: SHAPES, bindingUtils: [] });
		const Fallback = () => {
			queueMicrotask(() => broke(() => open(turn + 1)));
			return null;
		};
		root.render(
			<TldrawEditor
				key={turn}
				store={store}
				shapeUtils={SHAPES}
				bindingUtils={NONE}
				tools={ALL_TOOLS}
				initialState="select"
				autoFocus={false}
				components={{ ...COMPONENTS, ErrorFallback: Fallback }}
				options={OPTIONS}
				textOptions={TEXT}
				assetUrls={ASSETS}
				onMount={(editor) => {
					prepare(editor);
					ready(editor);
				}}
			/>
		);
	};
	open(0);
}

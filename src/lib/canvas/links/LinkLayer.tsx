import { useEffect, useRef } from 'react';
import { react, useEditor } from 'tldraw';

import { linkPath } from '#lib/domain/board/linkPath.ts';

import { placed, stateOf, type BoardState, type ShownLink } from '../boardState.ts';
import { headOf } from './linkPaths.ts';

/** The lines of one picture, by how they are drawn. What a hand moves is apart, so that the rest is not drawn anew. */
const GROUPS = ['counted', 'feedback', 'extra', 'pair'] as const;
const LAYERS = ['still', 'moving'] as const;

/**
 * Every link of the board in a few paths under the cards. It follows them, also under a hand, and is drawn at most
 * once a frame. What is hit is found by arithmetic: these lines take no clicks from the cards.
 */
export function LinkLayer() {
	const editor = useEditor();
	const layer = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const element = layer.current;
		if (!element) return;
		const state = stateOf(editor);
		return react('links', () => paint(element, picture(state)), {
			scheduleEffect: (run) => void requestAnimationFrame(run)
		});
	}, [editor]);
	return (
		<div ref={layer} className="rembuk-links" aria-hidden="true">
			{LAYERS.map((name) => (
				<svg key={name} data-layer={name} width="1" height="1">
					{GROUPS.flatMap((look) => [
						<path key={look} data-path={`${name}-${look}`} data-look={look} />,
						<path key={`${look}-head`} data-path={`${name}-${look}-head`} data-head={look} />
					])}
					{name === 'moving' && (
						<>
							<path data-path="taken" data-look="taken" />
							<path data-path="taken-head" data-head="taken" />
							<path data-path="drawing" data-look="drawing" />
						</>
					)}
				</svg>
			))}
		</div>
	);
}

/** The paths of the board as it is now, by name. Reads what it depends on, so that it is read again when that changes. */
export function picture(state: BoardState): Map<string, string> {
	const paths = new Map<string, string[]>();
	const add = (name: string, path: string) => {
		const known = paths.get(name);
		if (known) known.push(path);
		else paths.set(name, [path]);
	};
	const [moving, taken] = [state.moving(), state.taken.get()];
	for (const { link, line } of state.lines()) {
		const name = link.id === taken ? 'taken' : groupOf(link, moving);
		add(name, line.d);
		if (link.look !== 'pair') add(`${name}-head`, headOf(line));
	}
	const drawn = drawnLine(state);
	if (drawn !== undefined) add('drawing', drawn);
	return new Map([...paths].map(([name, each]) => [name, each.join('')]));
}

function groupOf({ fromShape, toShape, look }: ShownLink, moving: ReadonlySet<string>): string {
	return `${moving.has(fromShape) || moving.has(toShape) ? 'moving' : 'still'}-${look}`;
}

/** The line of a link on its way from a card to the hand. */
function drawnLine(state: BoardState): string | undefined {
	const drawing = state.drawing.get();
	const from = drawing && state.boxes().get(drawing.from);
	if (!from) return undefined;
	const to = { spot: drawing.to, width: 0, height: 0, part: from.part };
	return linkPath({ look: 'counted' }, placed(from), to).d;
}

function paint(layer: HTMLElement, paths: Map<string, string>): void {
	for (const path of layer.querySelectorAll('path')) {
		const next = paths.get(path.dataset['path'] ?? '') ?? '';
		if (path.getAttribute('d') !== next) path.setAttribute('d', next);
	}
}

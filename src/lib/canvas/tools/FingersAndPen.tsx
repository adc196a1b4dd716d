import { useEffect } from 'react';
import { useEditor, useValue } from 'tldraw';

import { t } from '#lib/i18n/words.svelte.ts';

import { followPointers } from './followPointers.ts';

/**
 * What the editor leaves to its own bars about fingers and pens. Where a pen was used, hands may rest on the screen: only
 * the pen and two fingers that push or zoom do anything, until a mouse is used or somebody presses the button. BOARD-42.
 */
export function FingersAndPen() {
	const editor = useEditor();
	useEffect(() => followPointers(editor), [editor]);
	const isPenOnly = useValue('pen only', () => editor.getInstanceState().isPenMode, [editor]);
	if (!isPenOnly) return null;
	return (
		<button
			type="button"
			className="rembuk-pen-only"
			onPointerDown={(event) => event.stopPropagation()}
			onClick={() => editor.updateInstanceState({ isPenMode: false })}
		>
			{t('board.fingers-too')}
		</button>
	);
}

import { Rectangle2d, ShapeUtil } from 'tldraw';

import { CardFace } from './CardFace.tsx';
import { CARD, CARD_PROPS, type CardProps, type CardShape } from './cardShape.ts';

/** Our one shape: a card that stands for a record of the plan. It is moved, written in and erased; it has no size of its own. */
export class CardUtil extends ShapeUtil<CardShape> {
	static override type = CARD;
	static override props = CARD_PROPS;

	override canEdit = () => true;
	override canResize = () => false;
	override canBind = () => false;
	override canCrop = () => false;
	override canScroll = () => false;
	override hideRotateHandle = () => true;
	override hideResizeHandles = () => true;
	override hideSelectionBoundsBg = () => true;
	override hideSelectionBoundsFg = () => true;

	getDefaultProps(): CardProps {
		const empty = { text: '', lead: '', label: '', kind: '', part: '', colour: '', of: '' };
		return { w: 200, h: 80, byHand: false, ...empty };
	}

	getGeometry({ props }: CardShape) {
		return new Rectangle2d({ width: props.w, height: props.h, isFilled: true });
	}

	component(shape: CardShape) {
		return <CardFace shape={shape} />;
	}

	indicator({ props }: CardShape) {
		return <rect width={props.w} height={props.h} rx={12} />;
	}

	override toSvg({ props }: CardShape) {
		return (
			<g>
				<rect width={props.w} height={props.h} rx={12} fill="#fffdf8" stroke="#231f19" />
				<text x={12} y={22} fontSize={14}>
					{props.label}
				</text>
				<text x={12} y={48} fontSize={20}>
					{props.text}
				</text>
			</g>
		);
	}
}

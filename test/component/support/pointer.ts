/** A hand on a thing, for gestures that are looked at while they go on. */
export type Spot = { x: number; y: number };

export function middleOf(element: Element): Spot {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function fire(target: Element, type: string, { x, y }: Spot): void {
  const buttons = type === 'pointerup' ? 0 : 1;
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, button: 0, buttons, pointerId: 1 }),
  );
}

/** Presses on an element and goes to another, or to a spot, without letting go. */
export function hold(from: Element, target: Element | Spot) {
  const to = target instanceof Element ? middleOf(target) : target;
  fire(from, 'pointerdown', middleOf(from));
  fire(from, 'pointermove', to);
  return { letGo: () => fire(from, 'pointerup', to) };
}

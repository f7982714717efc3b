/** What a room cannot read: to be run in the page. */

/** Texts in view that are drawn smaller than 20 px, with their size. */
export function smallTexts(): string[] {
  const found = new Set<string>();
  const sizeOf = (element: Element): number => {
    // The canvas of the map has a scale of its own.
    const canvas = element.closest('.react-flow__viewport');
    const scale = canvas ? new DOMMatrixReadOnly(getComputedStyle(canvas).transform).a : 1;
    return parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom * scale;
  };
  const isRead = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      // Text for those who hear the page only is one pixel large.
      width > 2 &&
      height > 2 &&
      !element.closest('.react-flow__attribution, .visually-hidden, script, style')
    );
  };
  const note = (element: Element, text: string) => {
    const size = sizeOf(element);
    if (text.trim() !== '' && isRead(element) && size < 19.99)
      found.add(`${size.toFixed(1)} px: ${text.trim().slice(0, 40)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) note(texts.currentNode.parentElement!, texts.currentNode.nodeValue!);
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
    if (!['radio', 'checkbox'].includes(field.type)) note(field, field.value || field.placeholder);
  return [...found];
}

/** What makes the page, or the screen of a step, scroll sideways. */
export function widerThanTheWindow(): string[] {
  return [document.documentElement, document.body, ...document.querySelectorAll('main, main > *')]
    .filter(
      (element) =>
        element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible',
    )
    .map(
      (element) => `${element.tagName} ${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
    );
}

/** Whether a part of what floats above the page is outside of the window. */
export function outOfSight(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
}

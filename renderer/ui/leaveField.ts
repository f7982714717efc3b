/** Takes the focus from the field that has it, which so hands over what was typed in it. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

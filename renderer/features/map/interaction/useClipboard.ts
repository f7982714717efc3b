/**
 * Cut, copy and paste by keyboard and native menu. They hang on the browser's own events, which bring the clipboard
 * along; asking for it would need a permission.
 */
import { useEffect } from 'react';
import type { Board } from '../board';
import { copySelected, paste } from '../edits/clipboard';
import { removeSelected } from '../edits/onSelection';

export function useClipboard(board: Board): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const text = isOurs(event) ? copySelected(board) : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') removeSelected(board);
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain');
      if (isOurs(event) && text && paste(board, text)) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [board]);
}

/** Text fields, marked text and dialogs have their own cut and copy. */
function isOurs(event: ClipboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : document.activeElement;
  const isTyping = target?.closest('input, textarea, select, [contenteditable="true"]');
  const isCovered = document.querySelector('[aria-modal="true"]');
  return !event.defaultPrevented && !isTyping && !isCovered && (getSelection()?.isCollapsed ?? true);
}

/** The way out of the app: addresses that another program opens. */
import { dialog, shell, type BrowserWindow } from 'electron';
import { externalUrl } from '#shared/externalUrl';
import { t } from './text';

/** Opens an allowed address in the system's browser or mail program, after asking. */
export async function openExternal(window: BrowserWindow, wish: string): Promise<boolean> {
  const url = externalUrl(wish);
  if (url === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('desktop.dialog.externalTitle'),
    detail: url,
    buttons: [t('desktop.dialog.externalOpen'), t('desktop.dialog.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return false;
  await shell.openExternal(url);
  return true;
}

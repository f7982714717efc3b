/** Tells of what failed. */
import { notifications } from '@mantine/notifications';

/** Shows an error until it is closed, by its cross or by Escape; the same error again takes its place. */
export function tellError(title: string, message: string): void {
  const id = `${title}: ${message}`;
  notifications.hide(id);
  notifications.show({ id, title, message, color: 'red', autoClose: false });
}

/** Tells of what failed. */
import { notifications } from '@mantine/notifications';

/** Shows an error until it is closed, by its cross or by Escape; the same error is shown once. */
export function tellError(title: string, message: string): void {
  notifications.show({ id: `${title}: ${message}`, title, message, color: 'red', autoClose: false });
}

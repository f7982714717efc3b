/** Whether somebody wrote something: spaces are nothing. */
export const isWritten = (text: string): boolean => text.trim() !== '';

/** The one allow-list of addresses outside Causeway. */
import { z } from 'zod';

const MAX_LENGTH = 2000;
const schema = z.url({ protocol: /^(https|mailto)$/, normalize: true }).max(MAX_LENGTH);

/** @returns the address in its normal form where it is https or mailto, else null */
export function externalUrl(text: string): string | null {
  const result = schema.safeParse(text);
  return result.success ? result.data : null;
}

/** The `app:` scheme, under which the window's files are served. */
import type { CustomScheme } from 'electron';
import { SAFE_HEADERS, type Bundle } from './bundle';

const SCHEME = 'app';
const HOST = 'bundle';
export const START_ADDRESS = `${SCHEME}://${HOST}/`;

/** Standard and secure, so that the window has an origin of its own, storage, workers and fetch. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Whether an address is one of the app's own; parsed, never compared by its beginning. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '';
}

/** Answers a request under the app scheme. */
export async function answer(request: Request, bundle: Bundle): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (!isAppAddress(request.url)) return refuse(404);
  const file = bundle.find(new URL(request.url).pathname);
  if (!file) return refuse(404);
  const headers = { ...SAFE_HEADERS, 'Content-Type': file.type };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(await file.read()), { headers });
}

const refuse = (status: number) => new Response(null, { status, headers: SAFE_HEADERS });

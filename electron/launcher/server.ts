/** Serves the built window to browsers on this machine, and to nobody else: the fallback's server, and the tests'. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SAFE_HEADERS, type Bundle } from '../bundle';

const HOST = '127.0.0.1';
/** Tells a second start that the taken port is Causeway's own. */
const MARK = 'X-Causeway';

export interface RunningServer {
  /** Such as `http://127.0.0.1:28417`, without a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** @param port 0 takes any free one @throws the system's error, such as EADDRINUSE */
export async function serve(bundle: Bundle, port: number): Promise<RunningServer> {
  const server = createServer((request, response) => {
    respond(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const own = `${HOST}:${(server.address() as AddressInfo).port}`;
  const address = `http://${own}`;

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refuse = (status: number, headers: Record<string, string> = {}) =>
      response.writeHead(status, { ...SAFE_HEADERS, ...headers }).end();
    const { host } = request.headers;
    const target = request.url ?? '';
    // A page elsewhere may point its own name at this machine; then the name it asks for gives it away.
    if (!isLoopback(host)) return void refuse(421);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void refuse(405, { Allow: 'GET, HEAD' });
    if (!target.startsWith('/')) return void refuse(400);
    // Stored data belongs to one address, so there is one.
    if (host !== own) return void refuse(308, { Location: address + target });
    const file = bundle.find(new URL(address + target).pathname);
    if (!file) return void refuse(404);
    const content = await file.read();
    response.writeHead(200, {
      ...SAFE_HEADERS,
      'Content-Type': file.type,
      'Content-Length': content.length,
      [MARK]: '1',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  }

  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isLoopback = (host = '') => /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i.test(host);

/** Whether Causeway answers at a port of this machine. */
export async function isCauseway(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://${HOST}:${port}/`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(2000),
    });
    return response.headers.has(MARK);
  } catch {
    return false;
  }
}

/**
 * The content security policy, sent as a header with every file. Nothing is allowed but what the app itself brings:
 * no inline script, no eval, no frame, no address elsewhere. `connect-src` lets the app read its own fonts and sample.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What every answer carries so that the page can load nothing from elsewhere and
 * no other page can frame or read it.
 */
import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

// Cytoscape puts this one style sheet into the page's head; its hash lets it in
// and keeps every other inline style out.
const CYTOSCAPE_STYLE = '.__________cytoscape_container { position: relative; }'
const styleHash = createHash('sha256').update(CYTOSCAPE_STYLE).digest('base64')

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${styleHash}'`,
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
}

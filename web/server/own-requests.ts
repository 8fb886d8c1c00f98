/**
 * Lets only the user's own pages and programs in. A page of another site cannot
 * reach this server by a name of its own that resolves to 127.0.0.1 (DNS
 * rebinding: the `Host` is then foreign), nor send requests across origins (the
 * `Origin` is then foreign). Programs such as curl send no Origin and pass.
 */
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import type { MiddlewareHandler } from 'hono'
import { BadRequest } from './bad-request.ts'

/** @param boundTo the address that the server listens on (127.0.0.1, 0.0.0.0, a name) */
export function ownRequestsOnly(boundTo: string): MiddlewareHandler {
  return async (context, next) => {
    const url = new URL(context.req.url)
    const host = context.req.header('host') ?? url.host
    if (!isOwnHost(nameOf(host), boundTo)) {
      throw new BadRequest(403, 'foreign-host', `不接受以“${printable(host)}”为主机名的请求；请用启动时给出的地址访问。`)
    }
    const origin = context.req.header('origin')
    if (origin !== undefined && origin !== `http://${host}`) {
      throw new BadRequest(403, 'foreign-origin', `不接受来自“${printable(origin)}”页面的请求。`)
    }
    const site = context.req.header('sec-fetch-site')
    if (url.pathname.startsWith('/api') && (site === 'cross-site' || site === 'same-site')) {
      throw new BadRequest(403, 'foreign-origin', '不接受其他网站的页面发出的请求。')
    }
    await next()
  }
}

/** `[::1]:4518` → `::1`, `LOCALHOST:4518` → `localhost`; null where it is no host at all. */
function nameOf(host: string): string | null {
  if (/[\s/@?#\\]/u.test(host) || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '')
}

function isOwnHost(name: string | null, boundTo: string): boolean {
  if (name === null || name === '') return false
  if (isLoopback(name)) return true
  if (name === boundTo.toLowerCase()) return true
  // Bound to every address: any of them, but still no name that another could own.
  const everywhere = boundTo === '0.0.0.0' || boundTo === '::'
  return everywhere && (isIP(name) !== 0 || name === hostname().toLowerCase())
}

export function isLoopback(name: string): boolean {
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'))
}

const printable = (value: string): string => value.slice(0, 100).replace(/[^\x20-\x7e]/gu, '?')

/**
 * A secret that a server asks for when other machines can reach it. A person
 * opens the address with `?token=…` once and is then known by a cookie that no
 * other site's page can send; programs send `Authorization: Bearer …`.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { BadRequest } from './bad-request.ts'

const COOKIE = 'zhenglian-token'

export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

/** The address that a person opens. */
export function withToken(url: string, token: string | null): string {
  return token === null ? url : `${url}?token=${token}`
}

/** @param token null where only this machine can reach the server: nothing is asked for then */
export function tokenAsked(token: string | null): MiddlewareHandler {
  return async (context, next) => {
    if (token === null) return next()
    const asked = new URL(context.req.url)
    const page = context.req.method === 'GET' && !asked.pathname.startsWith('/api')
    if (page && same(asked.searchParams.get('token'), token)) {
      setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      asked.searchParams.delete('token')
      // Out of the address at once: it would travel with links and stay in the history.
      return context.redirect(`${asked.pathname}${asked.search}`, 303)
    }
    if (same(bearerOf(context), token) || same(getCookie(context, COOKIE), token)) return next()
    throw new BadRequest(401, 'token-wanted', '这个服务对其他机器开放，需要口令：请用启动时给出的完整地址（带 ?token=…）打开，程序请用 Authorization: Bearer 发送口令。')
  }
}

function bearerOf(context: Context): string | undefined {
  return /^Bearer (\S+)$/iu.exec(context.req.header('authorization') ?? '')?.[1]
}

/** In a time that tells nothing of where they differ. */
function same(given: string | null | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(token))
}

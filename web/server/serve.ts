/**
 * Gives an app an address and takes it away again.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

export const DEFAULT_HOST = '127.0.0.1'
export const DEFAULT_PORT = 4518
const PORTS_TO_TRY = 50
/** Bound to every address: one of them to call it by. */
const NAMES_OF_ANY = ['0.0.0.0', '::']
const CLOSE_GRACE_MS = 2_000

export interface ServeOptions {
  readonly host?: string
  /** This port or none; without it 4518, or the next one that is free. 0: any. */
  readonly port?: number
}

export interface Serving {
  /** With a slash at the end. */
  readonly url: string
  readonly host: string
  readonly port: number
  /** Lets running answers finish (2 s at most), then ends every connection. */
  close(): Promise<void>
}

/** The address cannot be had. `code` is the system's (EADDRINUSE, EACCES, EADDRNOTAVAIL, ENOTFOUND). */
export class CannotListen extends Error {
  override readonly name = 'CannotListen'
  readonly code: string
  readonly host: string
  readonly port: number

  constructor(code: string, host: string, port: number, options?: { cause?: unknown }) {
    super(`cannot listen on ${host}:${port}: ${code}`, options)
    this.code = code
    this.host = host
    this.port = port
  }
}

/** @throws {CannotListen} */
export async function serve(app: Hono, options: ServeOptions = {}): Promise<Serving> {
  const { host = DEFAULT_HOST } = options
  const first = options.port ?? DEFAULT_PORT
  const last = options.port === undefined ? first + PORTS_TO_TRY - 1 : first
  for (let port = first; ; port += 1) {
    try {
      return await listen(app, host, port)
    } catch (error) {
      if (!(error instanceof CannotListen) || error.code !== 'EADDRINUSE' || port >= last) throw error
    }
  }
}

function listen(app: Hono, host: string, port: number): Promise<Serving> {
  const answer = getRequestListener(app.fetch)
  // Errors of one request end that request; answerError has put them in words before.
  const server = createServer((request, response) => void answer(request, response))
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new CannotListen(cause.code ?? cause.message, host, port, { cause })),
    )
    server.listen(port, host, () => {
      const bound = (server.address() as AddressInfo).port
      const name = NAMES_OF_ANY.includes(host) ? DEFAULT_HOST : host.includes(':') ? `[${host}]` : host
      resolve({
        url: `http://${name}:${bound}/`,
        host,
        port: bound,
        close: () =>
          new Promise<void>((closed) => {
            const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
            server.close(() => {
              clearTimeout(timer)
              closed()
            })
            server.closeIdleConnections()
          }),
      })
    })
  })
}

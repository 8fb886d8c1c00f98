/**
 * The server as one Hono app over a GraphStore, without a port: tests call
 * `app.request(…)`, `serve.ts` gives it an address.
 */
import { Hono } from 'hono'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { tokenAsked } from './access-token.ts'
import { apiRoutes } from './api-routes.ts'
import { answerFile } from './app-files.ts'
import { BadRequest } from './bad-request.ts'
import { answerError } from './error-answer.ts'
import { isLoopback, ownRequestsOnly } from './own-requests.ts'
import { securityHeaders } from './security-headers.ts'
import { Uploads } from './uploads.ts'

export interface AppOptions {
  /** Folder of the built web app. */
  readonly appDir: string
  /** The address that the server listens on; loopback unless told otherwise. */
  readonly boundTo?: string
  /** What a request must show; needed where other machines can reach the server. */
  readonly token?: string | null
  /** The files on their way into the store; to be closed by who hands them in. */
  readonly uploads?: Uploads
}

export function createApp(store: GraphStore, { appDir, boundTo = '127.0.0.1', token = null, uploads = new Uploads(store) }: AppOptions): Hono {
  if (token === null && !isLoopback(boundTo)) throw new TypeError(`bound to ${boundTo}, where others reach it, the server needs a token`)
  const app = new Hono()
  app.onError((error, context) => answerError(context, error))
  app.use(securityHeaders)
  app.use(ownRequestsOnly(boundTo))
  app.use(tokenAsked(token))
  app.use('/api/*', async (context, next) => {
    await next()
    context.res.headers.set('cache-control', 'no-store')
  })
  app.route('/api', apiRoutes(store, uploads))
  app.get('*', (context) => answerFile(context, appDir))
  app.all('*', (context) => {
    throw new BadRequest(405, 'method-not-allowed', `${context.req.path.slice(0, 100)} 不接受 ${context.req.method} 请求。`)
  })
  return app
}

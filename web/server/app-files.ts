/**
 * The built web app (dist/app) as files. Paths that are no file are the app's
 * own addresses, so its page is served for them; nothing outside the folder
 * ever is.
 */
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Context } from 'hono'
import { BadRequest } from './bad-request.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

export async function answerFile(context: Context, appDir: string): Promise<Response> {
  const path = decodedPath(context.req.path)
  const type = TYPES[extname(path).toLowerCase()]
  const file = type === undefined ? null : await readInside(appDir, path)
  if (file !== null && type !== undefined) {
    // The build puts a hash into the names under assets/: those never change.
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return context.body(file, 200, { 'content-type': type, 'cache-control': cache })
  }
  if (type !== undefined || path.startsWith('/assets/')) {
    throw new BadRequest(404, 'not-found', `没有 ${path.slice(0, 100)} 这个文件。`)
  }
  const page = await readInside(appDir, '/index.html')
  if (page === null) throw new BadRequest(404, 'not-built', '网页界面还没有构建：请运行 npm run build。')
  return context.body(page, 200, { 'content-type': TYPES['.html'] ?? '', 'cache-control': 'no-cache' })
}

function decodedPath(path: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch (cause) {
    throw new BadRequest(400, 'bad-request', '网址中的转义不合法。', { cause })
  }
  if (/[\\\0]/u.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) {
    throw new BadRequest(400, 'bad-request', '网址中有不允许的字符。')
  }
  return decoded
}

/** Null where there is no such file, or where a link leads out of the folder. */
async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, path))
    if (!file.startsWith(root + sep)) return null
    return new Uint8Array(await readFile(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/u.test(String(error.code))) return null
    throw error
  }
}

/**
 * `zhenglian start`: opens the store, fills an empty one with the documents that
 * ship with the project, and serves the explorer until it is told to stop.
 */
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { counts } from '../../graph/queries/counts.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { openStore } from '../../graph/store/open.ts'
import { newToken, withToken } from '../server/access-token.ts'
import { createApp } from '../server/app.ts'
import { withFreshFindings } from '../server/findings-fresh.ts'
import { withKeptReads } from '../server/kept-reads.ts'
import { isLoopback } from '../server/own-requests.ts'
import { CannotListen, DEFAULT_HOST, serve } from '../server/serve.ts'
import type { Serving } from '../server/serve.ts'
import { Uploads } from '../server/uploads.ts'
import { CommandError } from './command-error.ts'
import { findDocuments } from './find-documents.ts'
import { ingestFiles } from './ingest.ts'
import { reached } from './reach-store.ts'
import { findServer, forgetServer, noteServer } from './server-address.ts'
import { embeddedFolder } from './store-place.ts'
import { print, say } from './terminal.ts'

const APP_FOLDER = fileURLToPath(new URL('../../dist/app/', import.meta.url))
const SEEDS_FOLDER = fileURLToPath(new URL('../../seeds/', import.meta.url))

export interface StartOptions {
  readonly port?: number
  readonly host?: string
  readonly store?: string
  /** Whether to open a browser, where a person is at the terminal. */
  readonly open: boolean
}

/** Returns once the server has been told to stop and everything is closed. */
export async function start({ port, host = DEFAULT_HOST, store: place, open }: StartOptions): Promise<void> {
  await access(`${APP_FOLDER}index.html`).catch((cause: unknown) => {
    throw new CommandError('网页界面还没有构建：请先运行 npm run build，再启动（npm start 会自动构建）。', { cause })
  })
  // Asked for at once: a person who presses Ctrl-C during the first ingest wants to stop as well.
  const stopped = stopSignal()
  const folder = embeddedFolder(place)
  const store = withFreshFindings(withKeptReads(await openUnlessServed(place, folder)))
  const uploads = new Uploads(store)
  const token = isLoopback(host) ? null : process.env['ZHENGLIAN_TOKEN'] || newToken()
  let serving: Serving | null = null
  try {
    // The port first: whether it can be had shows at once, not after the first ingest.
    serving = await listen(store, uploads, { host, port, token })
    if (folder !== null) await noteServer(folder, { url: serving.url, pid: process.pid, token, store: store.description })
    const filling = fillIfEmpty(store)
    // Told to stop meanwhile, what it then fails with is no news.
    filling.catch(() => {})
    await Promise.race([filling, stopped])
    if (stopped.asked()) return
    await greet(serving, store, { open, token })
    await stopped
    say('正在关闭…')
  } finally {
    // First: who listens to its events keeps a connection open.
    uploads.close()
    await serving?.close()
    if (serving !== null && folder !== null) await forgetServer(folder)
    await store.close()
  }
}

async function openUnlessServed(place: string | undefined, folder: string | null): Promise<GraphStore> {
  const server = folder === null ? null : await findServer(folder)
  if (server !== null) {
    throw new CommandError(`这个图库已由另一个政联图谱服务打开：${server.url}（进程 ${server.pid}）。请直接访问该地址，或先停止它，或用 --store 指定另一个图库。`)
  }
  return openStore({ store: place })
}

async function fillIfEmpty(store: GraphStore): Promise<void> {
  const { documents, entities, relations } = await counts(store)
  if (documents > 0) {
    say(`图库中已有 ${documents} 份文件、${entities} 个机构和系统、${relations} 条关系（${store.description}）`)
    return
  }
  say(`图库是空的，先读入随附的文件（${store.description}）`)
  const { files } = await findDocuments([SEEDS_FOLDER])
  await ingestFiles(reached(store), files)
}

interface Place {
  readonly host: string
  readonly port: number | undefined
  readonly token: string | null
}

async function listen(store: GraphStore, uploads: Uploads, { host, port, token }: Place): Promise<Serving> {
  const app = createApp(store, { appDir: APP_FOLDER, boundTo: host, token, uploads })
  try {
    return await serve(app, { host, ...(port === undefined ? {} : { port }) })
  } catch (error) {
    if (error instanceof CannotListen) throw new CommandError(cannotListen(error), { cause: error })
    throw error
  }
}

function cannotListen({ code, host, port }: CannotListen): string {
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用：请用 --port 换一个，或不指定端口（会自动找空闲的）。`
  if (code === 'EACCES') return `没有权限使用端口 ${port}：请用 --port 换一个 1024 以上的端口。`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `本机没有地址 ${host}：请用 --host 127.0.0.1，或本机网卡的地址。`
  }
  return `无法在 ${host}:${port} 上监听（${code}）：请用 --host、--port 换一个地址。`
}

async function greet(serving: Serving, store: GraphStore, { open, token }: { readonly open: boolean; readonly token: string | null }): Promise<void> {
  if (!isLoopback(serving.host)) say(`注意：服务绑定在 ${serving.host}，同一网络中有下面这个地址（含口令）的人都能访问。`)
  if (store.engine === 'neo4j') say(`图库：${store.description}`)
  const address = withToken(serving.url, token)
  await print(address)
  say('按 Ctrl-C 停止')
  const personAtTerminal = process.stdout.isTTY && (process.env['CI'] ?? '') === ''
  if (!open || !personAtTerminal) return
  try {
    const { default: openBrowser } = await import('open')
    const browser = await openBrowser(address)
    browser.once('error', () => say('没能打开浏览器，请自行访问上面的地址。'))
  } catch {
    say('没能打开浏览器，请自行访问上面的地址。')
  }
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the program at once. */
function stopSignal(): Promise<void> & { asked(): boolean } {
  let asked = false
  const promise = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(1)
        asked = true
        resolve()
      })
    }
  })
  return Object.assign(promise, { asked: () => asked })
}

/**
 * A note in the folder of the embedded store that says which server holds it, so
 * that the command line works through that server instead of failing on the
 * lock.
 */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface ServerAddress {
  readonly url: string
  readonly pid: number
  /** Where it asks for one. */
  readonly token: string | null
  /** The store's description: another server may answer at a noted address later on. */
  readonly store: string
}

const noteIn = (storeFolder: string): string => join(storeFolder, 'server.json')

export async function noteServer(storeFolder: string, address: ServerAddress): Promise<void> {
  // The token in it is for the owner of the store alone.
  await writeFile(noteIn(storeFolder), `${JSON.stringify(address)}\n`, { mode: 0o600 })
}

export async function forgetServer(storeFolder: string): Promise<void> {
  await rm(noteIn(storeFolder), { force: true })
}

/** The server that holds the store, or null where none does: a note may outlive its server. */
export async function findServer(storeFolder: string): Promise<ServerAddress | null> {
  const address = parseNote(await readFile(noteIn(storeFolder), 'utf8').catch(() => ''))
  if (address === null) return null
  try {
    const answer = await fetch(new URL('api/health', address.url), { headers: authorisation(address), signal: AbortSignal.timeout(5_000) })
    const health: unknown = await answer.json()
    return answer.ok && storeOf(health) === address.store ? address : null
  } catch {
    return null
  }
}

/** The headers that let a program in. */
export function authorisation({ token }: ServerAddress): Record<string, string> {
  return token === null ? {} : { authorization: `Bearer ${token}` }
}

function parseNote(text: string): ServerAddress | null {
  try {
    const note: unknown = JSON.parse(text)
    if (typeof note !== 'object' || note === null || !('url' in note) || !('pid' in note) || !('store' in note)) return null
    const { url, pid, store } = note
    if (typeof url !== 'string' || !URL.canParse(url) || typeof pid !== 'number' || typeof store !== 'string') return null
    const token = 'token' in note && typeof note.token === 'string' ? note.token : null
    return { url, pid, store, token }
  } catch {
    return null
  }
}

function storeOf(health: unknown): unknown {
  if (typeof health !== 'object' || health === null || !('store' in health)) return null
  const { store } = health
  return typeof store === 'object' && store !== null && 'description' in store ? store.description : null
}

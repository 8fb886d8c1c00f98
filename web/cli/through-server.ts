/**
 * Reading and ingesting through the server that holds the store: the same
 * answers, over HTTP on this machine.
 */
import { writeFile } from 'node:fs/promises'
import type { Texts } from '../../graph/queries/given.ts'
import type { ViewImport } from '../../graph/saved-views/import-views.ts'
import type { Answers, ApiError, CypherResult, Findings, IngestResult, ImportSummary, ListedCorrection, ListedView } from '../api.ts'
import { CommandError } from './command-error.ts'
import type { ReachedStore } from './reach-store.ts'
import { authorisation, type ServerAddress } from './server-address.ts'

export function throughServer(server: ServerAddress): ReachedStore {
  const request = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await fetch(new URL(path, server.url), { ...init, headers: { ...init.headers, ...authorisation(server) } }).catch((cause: unknown) => {
      throw new CommandError(`占用图库的服务 ${server.url} 没有应答，请稍后重试，或停止它（进程 ${server.pid}）。`, { cause })
    })
    const value: unknown = await answer.json().catch(() => null)
    if (!answer.ok) throw errorOf(value) ?? new CommandError(`服务 ${server.url} 返回错误 ${answer.status}。`)
    return value
  }
  const post = (path: string, type: string, body: string | Uint8Array): Promise<unknown> =>
    request(path, { method: 'POST', headers: { 'content-type': type }, body: typeof body === 'string' ? body : new Uint8Array(body) })
  return {
    description: `${server.store}（经由 ${server.url}）`,
    read: async (cypher) => (await post('api/cypher', 'application/json', JSON.stringify({ query: cypher }))) as CypherResult,
    ingest: async (bytes, source, progress, { encoding = '' } = {}) => {
      const path = `api/documents?source=${encodeURIComponent(source)}&encoding=${encodeURIComponent(encoding)}`
      const result = (await post(path, 'application/octet-stream', bytes)) as IngestResult
      progress.stage('write', foundWords(result))
      return result
    },
    ask: async <Name extends keyof Answers>(name: Name, given: Texts) => {
      const query = new URLSearchParams(Object.entries(given).flatMap(([parameter, texts]) => texts.map((text) => [parameter, text])))
      return (await request(`api/questions/${name}?${query}`)) as Answers[Name]
    },
    findings: async (filter, { offset, limit }) => {
      const { kinds, verdicts, jurisdictions, tiers, functions, agencies, standings, words } = filter
      const lists = { kind: kinds, verdict: verdicts, jurisdiction: jurisdictions, tier: tiers, function: functions, agency: agencies, standing: standings }
      const query = new URLSearchParams({ offset: String(offset), limit: String(Math.min(limit, 10_000)), words, ...Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, values.join(',')])) })
      return (await request(`api/findings?${query}`)) as Findings
    },
    refresh: async () => {},
    export: async function* (form) {
      const answer = await fetch(new URL(`api/export?format=${form}`, server.url), { headers: authorisation(server) })
      if (!answer.ok || answer.body === null) throw new CommandError(`服务 ${server.url} 返回错误 ${answer.status}。`)
      const decoder = new TextDecoder()
      for await (const bytes of answer.body) yield decoder.decode(bytes as Uint8Array, { stream: true })
    },
    corrections: async () => ((await request('api/corrections')) as { corrections: readonly ListedCorrection[] }).corrections,
    correct: async (corrections) => (await post('api/corrections/import', 'application/json', JSON.stringify({ corrections }))) as ImportSummary,
    undo: async (id) => ((await request(`api/corrections/${encodeURIComponent(id)}`, { method: 'DELETE' })) as { undone: number }).undone,
    views: async () => ((await request('api/views')) as { views: readonly ListedView[] }).views,
    keepViews: async (views) => (await post('api/views/import', 'application/json', JSON.stringify({ views }))) as ViewImport,
    backup: async (file) => {
      const { backUp } = await import('../../graph/store/backup.ts')
      await backUp(file, async (to) => {
        const answer = await fetch(new URL('api/backup', server.url), { headers: authorisation(server) })
        if (!answer.ok || answer.body === null) throw errorOf(await answer.json().catch(() => null)) ?? new CommandError(`服务 ${server.url} 返回错误 ${answer.status}。`)
        await writeFile(to, answer.body)
      })
    },
    close: async () => {},
  }
}

const foundWords = ({ found }: IngestResult): string =>
  `${found.measures} 项任务、${found.entities} 个名称、${found.relations} 条关系`

function errorOf(value: unknown): CommandError | null {
  const error = (value as Partial<ApiError> | null)?.error
  return typeof error?.message === 'string' ? new CommandError(error.message, { choices: error.choices ?? [] }) : null
}

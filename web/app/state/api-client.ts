/**
 * HTTP, and nothing else of it anywhere in the app: one function a route, and
 * every way to fail as one of three failures that the elements have words for.
 */
import type {
  Answers,
  ApiError,
  Candidate,
  ComparedFinding,
  CypherCheck,
  CypherResult,
  LiveSchema,
  ListedCorrection,
  ListedDocument,
  OpenedDocument,
  EntityCard,
  ListedView,
  SavedView,
  Findings,
  GraphView,
  Health,
  QuestionName,
  QuestionSummary,
  Removal,
  SearchResults,
  Upload,
} from '../../api.ts'

export type FailureKind = 'unreachable' | 'not-found' | 'refused'

/** Why an answer did not come. `message` is the server's own words, where it gave any. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly kind: FailureKind
  /** The server's code for programs, where it gave one. */
  readonly code: string
  /** Where a name fits several, or none: what may have been meant. */
  readonly candidates: readonly Candidate[]

  constructor(kind: FailureKind, message: string, options?: ErrorOptions & { readonly code?: string; readonly candidates?: readonly Candidate[] }) {
    super(message, options)
    this.kind = kind
    this.code = options?.code ?? ''
    this.candidates = options?.candidates ?? []
  }
}

export interface ApiClient {
  /** @param url as graph-url.ts writes it */
  graph(url: string, signal: AbortSignal): Promise<GraphView>
  entity(id: string, signal: AbortSignal): Promise<EntityCard>
  search(query: string, limit: number, signal: AbortSignal): Promise<SearchResults>
  documents(signal: AbortSignal): Promise<readonly ListedDocument[]>
  document(id: string, signal: AbortSignal): Promise<OpenedDocument>
  health(signal: AbortSignal): Promise<Health>
  /** @param query the question's parameters, as in a URL */
  question<Name extends QuestionName>(name: Name, query: string, signal: AbortSignal): Promise<Answers[Name]>
  /** @param query as `GET /api/findings` takes it */
  findings(query: string, signal: AbortSignal): Promise<Findings>
  finding(id: string, signal: AbortSignal): Promise<ComparedFinding>
  /** Takes a correction's target, `who` and a note. */
  correct(correction: Readonly<Record<string, string | null>>): Promise<{ readonly id: string }>
  undoCorrection(id: string): Promise<void>
  corrections(signal: AbortSignal): Promise<{ readonly corrections: readonly ListedCorrection[] }>
  savedViews(signal: AbortSignal): Promise<{ readonly views: readonly ListedView[] }>
  /** @throws {ApiFailure} name-taken */
  saveView(view: Pick<SavedView, 'name' | 'link' | 'entities'>): Promise<SavedView>
  renameView(id: string, name: string): Promise<SavedView>
  removeView(id: string): Promise<SavedView>
  questions(signal: AbortSignal): Promise<readonly QuestionSummary[]>
  schema(signal: AbortSignal): Promise<LiveSchema>
  cypher(query: string, signal: AbortSignal): Promise<CypherResult>
  checkCypher(query: string, signal: AbortSignal): Promise<CypherCheck>
  removal(id: string, signal: AbortSignal): Promise<Removal>
  removeDocument(id: string): Promise<void>
  upload(file: File): Promise<Upload>
  endUpload(id: string): Promise<void>
  uploadEvents(): EventSource
}

export function apiClient(base = '/api'): ApiClient {
  return {
    graph: (url, signal) => get(url, signal),
    entity: (id, signal) => get(`${base}/entities/${encodeURIComponent(id)}`, signal),
    search: (query, limit, signal) => get(`${base}/search?${new URLSearchParams({ q: query, limit: String(limit) })}`, signal),
    documents: (signal) => get(`${base}/documents`, signal),
    document: (id, signal) => get(`${base}/documents/${encodeURIComponent(id)}`, signal),
    health: (signal) => get(`${base}/health`, signal),
    question: (name, query, signal) => get(`${base}/questions/${name}?${query}`, signal),
    findings: (query, signal) => get(`${base}/findings?${query}`, signal),
    finding: (id, signal) => get(`${base}/findings/${encodeURIComponent(id)}`, signal),
    correct: (correction) => send('POST', `${base}/corrections`, correction),
    undoCorrection: (id) => ask(`${base}/corrections/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    corrections: (signal) => get(`${base}/corrections`, signal),
    savedViews: (signal) => get(`${base}/views`, signal),
    saveView: ({ name, link, entities }) => send('POST', `${base}/views`, { name, link, entities }),
    renameView: (id, name) => send('PATCH', `${base}/views/${encodeURIComponent(id)}`, { name }),
    removeView: (id) => ask(`${base}/views/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    questions: (signal) => get(`${base}/questions`, signal),
    schema: (signal) => get(`${base}/schema`, signal),
    cypher: (query, signal) => send('POST', `${base}/cypher`, { query }, signal),
    checkCypher: (query, signal) => send('POST', `${base}/cypher/check`, { query }, signal),
    removal: (id, signal) => get(`${base}/documents/${encodeURIComponent(id)}/removal`, signal),
    removeDocument: (id) => ask(`${base}/documents/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    upload: (file) => ask(`${base}/uploads?${new URLSearchParams({ source: file.name })}`, { method: 'POST', body: file, headers: { 'content-type': 'application/octet-stream' } }),
    endUpload: (id) => ask(`${base}/uploads/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    uploadEvents: () => new EventSource(`${base}/uploads/events`),
  }
}

const get = <Value>(url: string, signal: AbortSignal): Promise<Value> => ask(url, { signal, headers: { accept: 'application/json' } })

const send = <Value>(method: 'POST' | 'PATCH', url: string, body: unknown, signal: AbortSignal | null = null): Promise<Value> => ask(url, { method, signal, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

// The shape of an answer is what web/api.ts says: server and app are built and shipped together.
async function ask<Value>(url: string, init: RequestInit): Promise<Value> {
  let response: Response
  try {
    response = await fetch(url, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ApiFailure('unreachable', '', { cause })
  }
  if (response.status === 204) return undefined as Value
  let body: unknown
  try {
    body = await response.json()
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ApiFailure(response.ok ? 'unreachable' : 'refused', '', { cause })
  }
  if (response.ok) return body as Value
  const { code = '', message = '', candidates = [] } = (body as Partial<ApiError>).error ?? {}
  throw new ApiFailure(response.status === 404 ? 'not-found' : 'refused', message, { code, candidates })
}

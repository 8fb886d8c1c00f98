/**
 * What the user is looking at, and its one writing as a URL. Everything that a
 * reload, the back button or a link sent to a colleague must bring back is here;
 * nothing else is.
 */
import { STATUSES, SYSTEM_FUNCTIONS } from '../../../graph/model/vocabulary.ts'
import type { GraphEdgeType } from '../../api.ts'
import { type DocumentOrder, readOrder, writeOrder } from './document-order.ts'
import { type Exploration, readExploration, UNEXPLORED, writeExploration } from './exploration.ts'
import { isEdgeType } from './looks.ts'
import { isNodeClass } from './node-class.ts'
import { NETWORK, type Page, readPage, writePage } from './page.ts'

export interface EdgeKey {
  readonly type: GraphEdgeType
  readonly source: string
  readonly target: string
}

export type Selection =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly edge: EdgeKey }

/**
 * A document, and the place in it: the words from start to end, or a measure's
 * section. Offsets are into the repaired text, whichever of the two is shown.
 */
export interface Place {
  readonly document: string
  readonly mark: { readonly start: number; readonly end: number } | null
  readonly measure: string | null
}

/** How a document is read: which of its two texts, and which change is looked at. */
export interface Reading extends Place {
  /** The text as it was in the file instead of the repaired one. */
  readonly original: boolean
  /** Index of the edit. */
  readonly edit: number | null
}

export interface View {
  readonly page: Page
  readonly kinds: readonly string[]
  readonly relations: readonly string[]
  readonly agencies: readonly string[]
  readonly functions: readonly string[]
  readonly statuses: readonly string[]
  /** Of documents. */
  readonly years: readonly string[]
  /** Of deadlines. */
  readonly due: readonly string[]
  /** Nodes without a line are left out unless asked for. */
  readonly isolated: boolean
  readonly exploring: Exploration
  readonly selection: Selection | null
  readonly reading: Reading | null
  /** The list of documents and its order, where it is open. */
  readonly documents: DocumentOrder | null
}

export const FIRST_VIEW: View = {
  page: NETWORK,
  kinds: [],
  relations: [],
  agencies: [],
  functions: [],
  statuses: [],
  years: [],
  due: [],
  isolated: false,
  exploring: UNEXPLORED,
  selection: null,
  reading: null,
  documents: null,
}

/** Each filter with its name in URLs, the app's and the API's, and what makes a value of it. */
const FILTERS = {
  kinds: { key: 'kind', is: isNodeClass },
  relations: { key: 'relation', is: isEdgeType },
  agencies: { key: 'agency', is: () => true },
  functions: { key: 'function', is: (value: string) => (SYSTEM_FUNCTIONS as readonly string[]).includes(value) },
  statuses: { key: 'status', is: (value: string) => (STATUSES as readonly string[]).includes(value) },
  years: { key: 'year', is: (value: string) => /^\d{4}$/u.test(value) },
  due: { key: 'due', is: (value: string) => /^\d{4}$/u.test(value) },
} as const
export type FilterName = keyof typeof FILTERS
export type Filters = Pick<View, FilterName>
const FILTER_NAMES = Object.keys(FILTERS) as readonly FilterName[]
export const NO_FILTERS: Filters = { kinds: [], relations: [], agencies: [], functions: [], statuses: [], years: [], due: [] }

export function hasFilters(view: Filters): boolean {
  return FILTER_NAMES.some((name) => view[name].length > 0)
}

/** Values of one filter are alternatives, so each is a parameter of its own. */
export function writeFilters(filters: Filters, query: URLSearchParams): void {
  for (const name of FILTER_NAMES) for (const value of filters[name]) query.append(FILTERS[name].key, value)
}

function readFilters(query: URLSearchParams): Filters {
  const values = FILTER_NAMES.map((name) => [name, unique(query.getAll(FILTERS[name].key)).filter(FILTERS[name].is)] as const)
  return { ...NO_FILTERS, ...Object.fromEntries(values) }
}

/** Parameters in a fixed order, so that one view has one URL. */
export function writeView(view: View): string {
  const query = new URLSearchParams()
  writePage(view.page, query)
  writeFilters(view, query)
  if (view.isolated) query.set('isolated', '1')
  writeExploration(view.exploring, query)
  if (view.selection?.kind === 'node') query.set('node', view.selection.id)
  if (view.selection?.kind === 'edge') query.set('edge', writeEdge(view.selection.edge))
  if (view.reading) {
    query.set('document', view.reading.document)
    if (view.reading.mark) query.set('mark', `${view.reading.mark.start}-${view.reading.mark.end}`)
    else if (view.reading.measure) query.set('measure', view.reading.measure)
    if (view.reading.original) query.set('text', 'original')
    // Counted from one, as on screen.
    if (view.reading.edit !== null) query.set('edit', String(view.reading.edit + 1))
  }
  if (view.documents) query.set('documents', writeOrder(view.documents))
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Whatever the URL says; what makes no sense in it is left out, never an error. */
export function readView(search: string): View {
  const query = new URLSearchParams(search)
  const node = query.get('node')
  const edge = readEdge(query.get('edge') ?? '')
  const document = query.get('document')
  return {
    page: readPage(query),
    ...readFilters(query),
    isolated: query.get('isolated') === '1',
    exploring: readExploration(query),
    selection: node ? { kind: 'node', id: node } : edge ? { kind: 'edge', edge } : null,
    reading: document ? readReading(document, query) : null,
    documents: readOrder(query.get('documents')),
  }
}

/** FEEDS~s-12~s-34 : ids hold no tilde, and a URL keeps it as it is. */
export function writeEdge(edge: EdgeKey): string {
  return `${edge.type}~${edge.source}~${edge.target}`
}

export function readEdge(text: string): EdgeKey | null {
  const [type = '', source = '', target = '', ...rest] = text.split('~')
  if (!isEdgeType(type) || source === '' || target === '' || rest.length > 0) return null
  return { type, source, target }
}

function readReading(document: string, query: URLSearchParams): Reading {
  const edit = /^[1-9]\d{0,8}$/.exec(query.get('edit') ?? '')
  return {
    document,
    mark: readMark(query.get('mark') ?? ''),
    measure: query.get('measure'),
    original: query.get('text') === 'original',
    edit: edit ? Number(edit[0]) - 1 : null,
  }
}

function readMark(text: string): { start: number; end: number } | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text)
  if (!match) return null
  const start = Number(match[1])
  const end = Number(match[2])
  return start < end ? { start, end } : null
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))]
}

/**
 * Which page of the explorer is open, and its writing in the URL: views of the
 * selection (network, agencies, matrix, table, overview), and answers to a
 * question (path, impact, agency), and the review of possible duplicates. Names
 * are kept as typed: the server finds whom they mean.
 */
import { readReview, type ReviewPage, writeReview } from './review-page.ts'
import { TABLE_COLUMNS } from './table-columns.ts'

const PLAIN = ['network', 'agencies', 'overview', 'corrections'] as const

export interface MatrixPage {
  readonly kind: 'matrix'
  readonly of: 'agencies' | 'systems'
}

export interface TablePage {
  readonly kind: 'table'
  readonly of: 'nodes' | 'lines'
  /** A column's key. */
  readonly by: string
  readonly down: boolean
  /** Keys of the columns that are left out. */
  readonly without: readonly string[]
  /** Rows without these letters are left out. */
  readonly find: string
}

export interface PathPage {
  readonly kind: 'path'
  /** A name or an id; empty where it is still to be said. */
  readonly from: string
  readonly to: string
  /** Which of the paths found is looked at, from 0. */
  readonly which: number
  readonly directed: boolean
  readonly agencies: boolean
}

export interface ImpactPage {
  readonly kind: 'impact'
  readonly of: string
  readonly strong: boolean
}

export interface AgencyPage {
  readonly kind: 'agency'
  readonly of: string
}

export interface ChangesPage {
  readonly kind: 'changes'
  /** Ids of documents; empty where they are still to be chosen. */
  readonly from: string
  readonly to: string
}

export interface ConsolePage {
  readonly kind: 'console'
  /** The statement that was run, or is to be looked at; not run by opening a link. */
  readonly query: string
}

export type Page = ReviewPage | ConsolePage | ChangesPage | { readonly kind: (typeof PLAIN)[number] } | MatrixPage | TablePage | PathPage | ImpactPage | AgencyPage

export const NETWORK: Page = { kind: 'network' }
export const MATRIX: MatrixPage = { kind: 'matrix', of: 'agencies' }
export const TABLE: TablePage = { kind: 'table', of: 'nodes', by: '', down: false, without: [], find: '' }
export const PATH: PathPage = { kind: 'path', from: '', to: '', which: 0, directed: false, agencies: false }
export const IMPACT: ImpactPage = { kind: 'impact', of: '', strong: false }
export const CHANGES: ChangesPage = { kind: 'changes', from: '', to: '' }
export const CONSOLE: ConsolePage = { kind: 'console', query: '' }
export const AGENCY: AgencyPage = { kind: 'agency', of: '' }

/** Pages that do not show the selection. */
export const isApart = ({ kind }: Page): boolean => kind === 'agency' || kind === 'corrections' || kind === 'console' || kind === 'changes' || kind === 'review'

/** Pages that show who needs whom among agencies. */
export const ofAgencies = (page: Page): boolean => page.kind === 'agencies' || (page.kind === 'matrix' && page.of === 'agencies')

/** Nobody means more than this by a name, and a URL is no place for it. */
const LONGEST_NAME = 200
/** A longer statement is kept in the history, not in the link. */
const LONGEST_QUERY = 4_000

/** Adds to the URL's parameters; the network, where everybody begins, adds nothing. */
export function writePage(page: Page, query: URLSearchParams): void {
  if (page.kind === 'network') return
  query.set('view', page.kind)
  if (page.kind === 'matrix' && page.of === 'systems') query.set('of', 'systems')
  if (page.kind === 'table') {
    if (page.of === 'lines') query.set('of', 'lines')
    if (page.by) query.set('sort', page.down ? `${page.by}-down` : page.by)
    if (page.without.length > 0) query.set('without', page.without.join('~'))
    if (page.find) query.set('find', page.find)
  }
  if (page.kind === 'path' || page.kind === 'changes') {
    if (page.from) query.set('from', page.from)
    if (page.to) query.set('to', page.to)
  }
  if (page.kind === 'path') {
    // Counted from one, as on screen.
    if (page.which > 0) query.set('way', String(page.which + 1))
    if (page.directed) query.set('directed', '1')
    if (page.agencies) query.set('through', 'agencies')
  }
  if ((page.kind === 'impact' || page.kind === 'agency') && page.of) query.set('of', page.of)
  if (page.kind === 'console' && page.query) query.set('query', page.query)
  if (page.kind === 'impact' && page.strong) query.set('strong', '1')
  if (page.kind === 'review') writeReview(page, query)
}

/** What makes no sense is left out, never an error. */
export function readPage(query: URLSearchParams): Page {
  const kind = query.get('view')
  const name = (key: string): string => (query.get(key) ?? '').trim().slice(0, LONGEST_NAME)
  if (kind === 'path') {
    const way = /^[1-9]\d?$/u.exec(query.get('way') ?? '')
    return {
      kind,
      from: name('from'),
      to: name('to'),
      which: way ? Number(way[0]) - 1 : 0,
      directed: query.get('directed') === '1',
      agencies: query.get('through') === 'agencies',
    }
  }
  if (kind === 'impact') return { kind, of: name('of'), strong: query.get('strong') === '1' }
  if (kind === 'changes') return { kind, from: name('from'), to: name('to') }
  if (kind === 'console') return { kind, query: (query.get('query') ?? '').slice(0, LONGEST_QUERY) }
  if (kind === 'agency') return { kind, of: name('of') }
  if (kind === 'review') return readReview(query)
  if (kind === 'matrix') return { kind, of: query.get('of') === 'systems' ? 'systems' : 'agencies' }
  if (kind === 'table') return readTable(query, name('find'))
  const view = PLAIN.find((one) => one === kind)
  return view ? { kind: view } : NETWORK
}

function readTable(query: URLSearchParams, find: string): TablePage {
  const of = query.get('of') === 'lines' ? 'lines' : 'nodes'
  const known = (key: string): boolean => TABLE_COLUMNS[of].some((column) => column.key === key)
  const sort = query.get('sort') ?? ''
  const by = sort.replace(/-down$/u, '')
  const without = (query.get('without') ?? '').split('~').filter(known)
  return { kind: 'table', of, by: known(by) ? by : '', down: known(by) && sort.endsWith('-down'), without: [...new Set(without)], find }
}

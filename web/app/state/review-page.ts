/** The page on which possible duplicates are looked through: its filters and what is open, as in the URL. */
import type { FindingKind, Standing, VerdictFilter } from '../../api.ts'

export interface ReviewPage {
  readonly kind: 'review'
  /** Id of the finding that is looked at; empty for the first of the list. */
  readonly finding: string
  /** Empty: all. */
  readonly of: FindingKind | ''
  readonly verdict: VerdictFilter | ''
  readonly standing: Standing | ''
  readonly place: string
  readonly tier: string
  readonly purpose: string
  readonly agency: string
  readonly words: string
  /** From 0. */
  readonly sheet: number
}

export const REVIEW: ReviewPage = { kind: 'review', finding: '', of: '', verdict: '', standing: '', place: '', tier: '', purpose: '', agency: '', words: '', sheet: 0 }

export type ReviewFilter = Exclude<keyof ReviewPage, 'kind' | 'finding' | 'sheet'>
export const REVIEW_FILTERS: readonly ReviewFilter[] = ['of', 'verdict', 'standing', 'place', 'tier', 'purpose', 'agency', 'words']

/** Findings on one sheet of the list. */
export const SHEET = 60
const LONGEST = 200

export function hasReviewFilters(page: ReviewPage): boolean {
  return REVIEW_FILTERS.some((filter) => page[filter] !== '')
}

/** Names of their own, beside those of the network's filters. */
export function writeReview(page: ReviewPage, query: URLSearchParams): void {
  for (const filter of REVIEW_FILTERS) if (page[filter] !== '') query.set(`only-${filter}`, page[filter])
  if (page.sheet > 0) query.set('sheet', String(page.sheet + 1))
  if (page.finding !== '') query.set('finding', page.finding)
}

/** The server says what a filter cannot be; here nothing is an error. */
export function readReview(query: URLSearchParams): ReviewPage {
  const text = (name: string): string => (query.get(name) ?? '').trim().slice(0, LONGEST)
  const sheet = /^[1-9]\d{0,4}$/u.exec(query.get('sheet') ?? '')
  return {
    ...REVIEW,
    finding: text('finding'),
    of: oneOf(text('only-of'), ['overlap', 'same-system', 'planned-again']),
    verdict: oneOf(text('only-verdict'), ['open', 'confirmed', 'rejected', 'later']),
    standing: oneOf(text('only-standing'), ['both-new', 'one-new', 'none-new']),
    place: text('only-place'),
    tier: text('only-tier'),
    purpose: text('only-purpose'),
    agency: text('only-agency'),
    words: text('only-words'),
    sheet: sheet ? Number(sheet[0]) - 1 : 0,
  }
}

/** As the API takes it. */
export function reviewQuery(page: ReviewPage): string {
  const given = { kind: page.of, verdict: page.verdict, standing: page.standing, jurisdiction: page.place, tier: page.tier, function: page.purpose, agency: page.agency, words: page.words }
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
  query.set('offset', String(page.sheet * SHEET))
  query.set('limit', String(SHEET))
  return query.toString()
}

function oneOf<T extends string>(text: string, known: readonly T[]): T | '' {
  return known.find((one) => one === text) ?? ''
}

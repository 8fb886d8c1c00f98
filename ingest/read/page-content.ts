/**
 * Which part of a saved web page is the document: the smallest element that holds
 * nearly all of the text that is no link, once navigation, advertisement and
 * footer are taken away.
 */
import furniture from '../lexicon/page-furniture.json' with { type: 'json' }
import { walkPage, type PageElement } from './html-tree.ts'

export interface PageContent {
  readonly root: PageElement
  /** Elements whose content is not the document's. */
  readonly left: ReadonlySet<PageElement>
}

const NEVER_TEXT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas', 'audio', 'video', 'select', 'button', 'textarea', 'head', 'rt', 'rp'])
const CHROME_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside'])
const REGIONS: ReadonlySet<string> = new Set(furniture.regions)
const WHOLE_REGIONS: ReadonlySet<string> = new Set(furniture.wholeRegions)

/** Share of the text that the document's element must hold. */
const NEARLY_ALL = 0.88
/** What is called a menu or sidebar and holds more than this of the text is none. */
const TOO_MUCH_TO_LEAVE = 0.5

export function pageContent(page: PageElement): PageContent {
  const amounts = amountsOf(page, new Set())
  const left = new Set<PageElement>()
  const all = amounts.get(page) ?? 0
  for (const [element, amount] of amounts) if (isChrome(element) && amount <= all * TOO_MUCH_TO_LEAVE) left.add(element)
  const kept = amountsOf(page, left)
  const total = kept.get(page) ?? 0
  // In the order in which elements end: what lies inside comes before what holds it.
  for (const [element, amount] of kept) {
    if (total > 0 && amount >= total * NEARLY_ALL && !isInsideTable(element)) return { root: element, left }
  }
  return { root: page, left }
}

export const isNeverText = (element: PageElement): boolean =>
  NEVER_TEXT.has(element.name) || 'hidden' in element.attributes || /display\s*:\s*none/iu.test((element.attributes['style'] ?? '').slice(0, 1_000))

/** Characters of text outside links in each element, in the order in which the elements end. */
function amountsOf(page: PageElement, left: ReadonlySet<PageElement>): ReadonlyMap<PageElement, number> {
  const sums = new Map<PageElement, number>()
  const amounts = new Map<PageElement, number>()
  const path: PageElement[] = []
  let links = 0
  walkPage(page, {
    enter(element) {
      if (isNeverText(element) || left.has(element)) return false
      if (element.name === 'a') links++
      path.push(element)
      sums.set(element, 0)
      return true
    },
    leave(element) {
      if (element.name === 'a') links--
      path.pop()
      const amount = sums.get(element) ?? 0
      amounts.set(element, amount)
      const parent = path.at(-1)
      if (parent !== undefined) sums.set(parent, (sums.get(parent) ?? 0) + amount)
    },
    text(text) {
      const own = path.at(-1)
      if (own !== undefined && links === 0) sums.set(own, (sums.get(own) ?? 0) + text.replace(/\s/gu, '').length)
    },
  })
  return amounts
}

function isChrome({ name, attributes }: PageElement): boolean {
  if (CHROME_TAGS.has(name)) return true
  if (name === 'body' || name === 'html' || /^h[1-6]$/u.test(name)) return false
  const names = [attributes['id'] ?? '', ...(attributes['class'] ?? '').slice(0, 500).split(/\s+/u)].map((word) => word.toLowerCase())
  return names.some((word) => WHOLE_REGIONS.has(word) || word.split(/[_-]/u).some((part) => REGIONS.has(part)))
}

/** A row or list item can hold nearly all of the text; its neighbours belong to it all the same. */
function isInsideTable({ name }: PageElement): boolean {
  return /^(?:tr|tbody|thead|tfoot|li|ul|ol|p|span|font|b|strong|em|i|u|a|h[1-6]|pre)$/u.test(name)
}

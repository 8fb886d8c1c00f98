/**
 * A web page as a tree, made in one pass whatever the tags do: unclosed,
 * closed twice, nested a hundred thousand deep. Elements know their parent, so
 * that nobody has to recurse.
 */
import { readMarkup } from './markup-events.ts'

export interface PageElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: PageElement | null
  readonly children: (PageElement | PageText)[]
}

export interface PageText {
  readonly kind: 'text'
  readonly text: string
}

const VOID: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])

/** An opening tag closes these, up to the element that bounds them. */
const CLOSES: Readonly<Record<string, { readonly closed: ReadonlySet<string>; readonly within: ReadonlySet<string> }>> = {
  li: { closed: new Set(['li']), within: new Set(['ul', 'ol']) },
  dt: { closed: new Set(['dt', 'dd']), within: new Set(['dl']) },
  dd: { closed: new Set(['dt', 'dd']), within: new Set(['dl']) },
  td: { closed: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  th: { closed: new Set(['td', 'th']), within: new Set(['tr', 'table']) },
  tr: { closed: new Set(['tr']), within: new Set(['table']) },
  option: { closed: new Set(['option']), within: new Set(['select']) },
}
const CLOSE_PARAGRAPH = /^(?:p|div|h[1-6]|ul|ol|dl|table|section|article|blockquote|pre|hr|center|form|header|footer|nav)$/u
/** How far up the tree a missing or stray closing tag is looked for. */
const REACH = 60

export function pageTree(html: string): PageElement {
  const root: PageElement = { kind: 'element', name: '#page', attributes: {}, parent: null, children: [] }
  let open = root
  const closeUpTo = (wanted: (name: string) => boolean, bound: (name: string) => boolean): void => {
    let [at, step]: [PageElement, number] = [open, 0]
    while (at.parent !== null && step < REACH && !bound(at.name)) {
      if (wanted(at.name)) {
        open = at.parent
        return
      }
      at = at.parent
      step++
    }
  }
  readMarkup(html, 'html', {
    open(name, attributes) {
      if (CLOSE_PARAGRAPH.test(name)) closeUpTo((above) => above === 'p', (above) => /^(?:td|th|li|div|table|section|article|body|#page)$/u.test(above))
      const rule = Object.hasOwn(CLOSES, name) ? CLOSES[name] : undefined
      if (rule !== undefined) closeUpTo((above) => rule.closed.has(above), (above) => rule.within.has(above))
      const element: PageElement = { kind: 'element', name, attributes, parent: open, children: [] }
      open.children.push(element)
      if (!VOID.has(name)) open = element
    },
    close(name) {
      if (name === 'p' || name === 'br') return closeUpTo((above) => above === name, (above) => /^(?:td|th|li|table|body|#page)$/u.test(above))
      // A stray </div> must not leave the cell it stands in.
      closeUpTo((above) => above === name, (above) => above !== name && (above === 'table' || (/^(?:td|th)$/u.test(above) && name !== 'table' && name !== 'tr')))
    },
    text(text) {
      open.children.push({ kind: 'text', text })
    },
  })
  return root
}

/** Enters and leaves each node in the order of the page, without recursion. Where `enter` is false, what is inside is passed over. */
export function walkPage(root: PageElement, visit: { readonly enter: (element: PageElement) => boolean; readonly leave: (element: PageElement) => void; readonly text: (text: string) => void }): void {
  const path: { readonly element: PageElement; next: number }[] = []
  const begin = (element: PageElement): void => {
    if (visit.enter(element)) path.push({ element, next: 0 })
  }
  begin(root)
  for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
    const child = at.element.children[at.next++]
    if (child === undefined) {
      path.pop()
      visit.leave(at.element)
    } else if (child.kind === 'text') visit.text(child.text)
    else begin(child)
  }
}

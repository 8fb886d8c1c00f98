/** Word's styles, as far as reading needs them: which lists they number, and which are a table of contents. */
import { readMarkup } from './markup-events.ts'

export interface Styles {
  /** A line of a table of contents repeats a heading, and would be read as a second one. */
  isContents(style: string): boolean
  /** The list that paragraphs of the style belong to, its own or that of the style it is based on. */
  listOf(style: string): { readonly list: string; readonly level: number } | null
}

interface Style {
  name: string
  basedOn: string
  list: string | null
  level: number
}

/** Styles stand on each other; more deeply than this only by a mistake. */
const DEEPEST = 20

export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let open: Style | null = null
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') styles.set(attributes['w:styleId'] ?? '', (open = { name: '', basedOn: '', list: null, level: 0 }))
      else if (open === null) return
      else if (name === 'w:name') open.name = value
      else if (name === 'w:basedOn') open.basedOn = value
      else if (name === 'w:numId') open.list = value
      else if (name === 'w:ilvl') open.level = Number(value) || 0
    },
    close(name) {
      if (name === 'w:style') open = null
    },
    text() {},
  })
  return {
    isContents: (style) => /^(?:toc\b|table of figures)/iu.test(styles.get(style)?.name ?? style),
    listOf(style) {
      let [id, level] = [style, 0]
      for (let step = 0; step < DEEPEST; step++) {
        const found = styles.get(id)
        if (found === undefined) return null
        level ||= found.level
        if (found.list !== null) return { list: found.list, level }
        id = found.basedOn
      }
      return null
    },
  }
}

/**
 * Numbers that Word counts itself: “（一）” of a heading is no text of the document
 * but a rule in numbering.xml, and a plan without its numbers has no measures.
 */
import { readMarkup } from './markup-events.ts'

interface Level {
  readonly format: string
  /** “（%1）”: %1 is the counter of the first level. */
  readonly text: string
  readonly start: number
  /** Every counter in arabic numbers, whatever its own level writes: 1.1 below 一、. */
  readonly arabic: boolean
}

interface List {
  readonly levels: Map<number, Level>
  /** A list whose counters it shares: Word counts on through all that are made of one. */
  readonly counted: string
  readonly restarts: Map<number, number>
}

export interface Numbering {
  /** The number that stands before the next paragraph of the list; empty for a bullet. */
  next(list: string, level: number): string
}

export function readNumbering(xml: string): Numbering {
  const lists = listsOf(xml)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return {
    next(id, level) {
      const list = lists.get(id)
      const own = list?.levels.get(level)
      if (list === undefined || own === undefined) return ''
      const counts = counters.get(list.counted) ?? []
      counters.set(list.counted, counts)
      const restart = list.restarts.get(level)
      if (restart !== undefined && !begun.has(`${id} ${level}`)) counts[level] = restart - 1
      begun.add(`${id} ${level}`)
      for (let above = 0; above < level; above++) counts[above] ??= list.levels.get(above)?.start ?? 1
      counts[level] = (counts[level] ?? own.start - 1) + 1
      counts.length = level + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        return numeral(counts[at] ?? 1, own.arabic ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal'))
      })
    },
  }
}

function listsOf(xml: string): ReadonlyMap<string, List> {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let levels = new Map<number, Level>()
  let restarts = new Map<number, number>()
  let [list, abstract, at] = ['', '', 0]
  let open = { format: 'decimal', text: '', start: 1, arabic: false }
  readMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum') abstracts.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()))
      else if (name === 'w:num') [list, restarts, abstract] = [attributes['w:numId'] ?? '', new Map(), '']
      else if (name === 'w:abstractNumId') abstract = value
      else if (name === 'w:lvl' || name === 'w:lvlOverride') [at, open] = [Number(attributes['w:ilvl'] ?? 0), { format: 'decimal', text: '', start: 1, arabic: false }]
      else if (name === 'w:numFmt') open.format = value
      else if (name === 'w:lvlText') open.text = value
      else if (name === 'w:isLgl') open.arabic = value !== '0' && value !== 'false'
      else if (name === 'w:start') open.start = Number(value) || 0
      else if (name === 'w:startOverride') restarts.set(at, Number(value) || 1)
    },
    close(name) {
      if (name === 'w:lvl' && list === '') levels.set(at, open)
      else if (name === 'w:num') lists.set(list, { levels: abstracts.get(abstract) ?? new Map(), counted: abstract, restarts })
    },
    text() {},
  })
  return lists
}

function numeral(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chineseNumeral(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value)
    case 'upperLetter':
      return String.fromCodePoint(0x41 + ((value - 1) % 26))
    case 'lowerLetter':
      return String.fromCodePoint(0x61 + ((value - 1) % 26))
    default:
      return String(value)
  }
}

/** 1 to 999 as in headings: 十二, 一百零三. */
function chineseNumeral(value: number): string {
  const digits = '零一二三四五六七八九'
  if (value < 0 || value > 999) return String(value)
  if (value < 10) return digits[value] ?? ''
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  if (hundreds === 0) return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
  const rest = tens === 0 ? (ones === 0 ? '' : `零${digits[ones]}`) : `${digits[tens]}十${ones === 0 ? '' : digits[ones]}`
  return `${digits[hundreds]}百${rest}`
}

/**
 * Saved web pages, and whatever else comes as HTML: headings, paragraphs, lists
 * and tables in the order of reading, without what the site put around them.
 */
import furniture from '../lexicon/page-furniture.json' with { type: 'json' }
import { textBudget, type Block } from './blocks.ts'
import { pageTree, walkPage, type PageElement } from './html-tree.ts'
import { isNeverText, pageContent } from './page-content.ts'
import { withoutMergedCells, type TableCell } from './table-grid.ts'

const FURNITURE = furniture.lines.map((line) => new RegExp(line, 'iu'))
const LONGEST_FURNITURE = 160

const INLINE = /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|o:p|q|ruby|rb|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|img|st1:.*)$/u

/** A cell that holds as much as an article is no cell of a table: old pages are laid out in tables. */
const LAYOUT_LINES = 8
const LAYOUT_LENGTH = 500

interface OpenCell {
  readonly element: PageElement
  readonly blocks: Block[]
}

interface OpenTable {
  readonly rows: OpenCell[][]
  holdsTable: boolean
}

export function readHtml(html: string): readonly Block[] {
  const page = pageTree(html)
  const { root, left } = pageContent(page)
  const blocks = withoutFurniture(blocksOf(root, left))
  return withTitle(blocks, page)
}

function blocksOf(root: PageElement, left: ReadonlySet<PageElement>): readonly Block[] {
  const blocks: Block[] = []
  const tables: OpenTable[] = []
  const numbers: { readonly ordered: boolean; next: number }[] = []
  const spend = textBudget()
  let [line, links, linked, pre, mark] = ['', 0, 0, 0, '']

  const put = (block: Block): void => {
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
    ;(cell?.blocks ?? blocks).push(block)
  }
  const endLine = (): void => {
    const text = line.trim()
    const menu = tables.length === 0 && text.length > 0 && linked >= text.length * 0.7 && text.length - linked < 12
    if (text !== '' && !(menu && isMenuLine(text))) put({ kind: 'line', text: mark + (/\d\.$/u.test(mark) && /^\d/u.test(text) ? ' ' : '') + text })
    if (text !== '') mark = ''
    line = ''
    linked = 0
  }
  walkPage(root, {
    enter(element) {
      const { name, attributes } = element
      if (isNeverText(element) || left.has(element)) return false
      if (!INLINE.test(name)) endLine()
      if (name === 'a') links++
      else if (name === 'pre') pre++
      else if (name === 'ol') numbers.push({ ordered: true, next: Number(attributes['start'] ?? 1) || 1 })
      else if (name === 'ul') numbers.push({ ordered: false, next: 1 })
      else if (name === 'li') mark = nextMark(numbers.at(-1))
      else if (name === 'table') {
        for (const above of tables) above.holdsTable = true
        tables.push({ rows: [], holdsTable: false })
      } else if (name === 'tr') tables.at(-1)?.rows.push([])
      else if (name === 'td' || name === 'th') {
        const table = tables.at(-1)
        if (table?.rows.length === 0) table.rows.push([])
        table?.rows.at(-1)?.push({ element, blocks: [] })
      }
      return true
    },
    leave(element) {
      const { name } = element
      if (!INLINE.test(name)) endLine()
      if (name === 'a') links--
      else if (name === 'pre') pre--
      else if (name === 'ol' || name === 'ul') numbers.pop()
      else if (name === 'table') {
        const table = tables.pop()
        if (table !== undefined) for (const block of tableBlocks(table)) put(block)
      }
    },
    text(text) {
      spend(text.length)
      if (pre > 0) {
        for (const [index, piece] of text.split('\n').entries()) {
          if (index > 0) endLine()
          line += piece
        }
        return
      }
      const run = joinedSource(text)
      line += run
      if (links > 0) linked += run.trim().length
    },
  })
  endLine()
  return blocks
}

/** A break of the source between two Chinese characters is no space. */
function joinedSource(text: string): string {
  return text.replace(/(?<=[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF])[ \t]*\r?\n\s*(?=[\u2E80-\u9FFF\u3000-\u303F\uFF00-\uFFEF])/gu, '').replace(/\s+/gu, ' ')
}

function nextMark(list: { readonly ordered: boolean; next: number } | undefined): string {
  return list?.ordered === true ? `${list.next++}.` : ''
}

/** A heading can be a link as well; a menu's words are short. */
function isMenuLine(text: string): boolean {
  return text.length < 40 && !/^(?:第?[一二三四五六七八九十\d]+[、.．章节条]|[(（])/u.test(text)
}

function tableBlocks({ rows, holdsTable }: OpenTable): readonly Block[] {
  const widest = Math.max(0, ...rows.slice(0, 10_000).map((row) => row.length))
  const article = rows.some((row) => row.some(({ blocks }) => blocks.length >= LAYOUT_LINES && lengthOf(blocks) >= LAYOUT_LENGTH))
  if (holdsTable || widest < 2 || article) return rows.flatMap((row) => row.flatMap(({ blocks }) => blocks))
  return [{ kind: 'table', rows: withoutMergedCells(rows.map((row) => row.map(cellOf))) }]
}

const cellOf = ({ element, blocks }: OpenCell): TableCell => ({
  text: blocks.map((block) => (block.kind === 'line' ? block.text : '')).join('\n'),
  columns: Number(element.attributes['colspan'] ?? 1) || 1,
  rows: Number(element.attributes['rowspan'] ?? 1) || 1,
})

const lengthOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + (block.kind === 'line' ? block.text.length : 0), 0)

function withoutFurniture(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block) => block.kind === 'table' || block.text.length > LONGEST_FURNITURE || !FURNITURE.some((line) => line.test(block.text)))
}

/** The title often stands outside the article; it is the first heading, or what the page calls itself. */
function withTitle(blocks: readonly Block[], page: PageElement): readonly Block[] {
  let [title, heading, called, inTitle, inHeading] = ['', '', '', false, false]
  walkPage(page, {
    enter({ name, attributes }) {
      inTitle ||= name === 'title'
      inHeading ||= name === 'h1' && heading === ''
      if (name === 'meta' && /^articletitle$/iu.test(attributes['name'] ?? '')) called = attributes['content'] ?? ''
      return true
    },
    leave({ name }) {
      if (name === 'title') inTitle = false
      if (name === 'h1') inHeading = false
    },
    text(text) {
      if (inTitle) title += text
      else if (inHeading) heading += text
    },
  })
  // 关于印发…的通知_某市人民政府
  const own = [called, heading, title.replace(/\s*[_|]\s*.*$|\s+[-–—]\s*.*$/su, '')].map((words) => words.replace(/\s+/gu, ' ').trim()).find((words) => words.length >= 6 && words.length <= 100)
  if (own === undefined) return blocks
  const bare = (words: string): string => words.replace(/\s/gu, '')
  const top = bare(blocks.slice(0, 40).map((block) => (block.kind === 'line' ? block.text : block.rows.slice(0, 5).map((row) => row.join('')).join(''))).join(''))
  return top.includes(bare(own)) ? blocks : [{ kind: 'line', text: own }, ...blocks]
}

/**
 * A long paragraph that stands in the text twice, word for word, was doubled by a
 * broken site: the first stays. Headings, table rows, list items and lines that
 * only name who is responsible repeat for good reason and are never touched.
 */
import type { Change, Rule } from './rule.ts'

/** Characters that a paragraph has at least; nobody writes so many twice. */
const LONG = 60

const REPEATS_RIGHTLY = /\t|\||^[\s\u3000]*[（(【\[]?(?:责任|牵头|配合|主管|负责|协办|完成时限)/

export const duplicateParagraphs: Rule = {
  name: 'repair/duplicate-paragraph',
  find(text) {
    const changes: Change[] = []
    const seen = new Set<string>()
    let start = 0
    for (const line of text.split('\n')) {
      if (line.length >= LONG) {
        const paragraph = line.trim()
        if (isParagraph(paragraph)) {
          if (seen.has(paragraph)) changes.push({ start: start - 1, end: start + line.length, text: '' })
          else seen.add(paragraph)
        }
      }
      start += line.length + 1
    }
    return { changes }
  },
}

/** Prose: long, with a sentence that ends, and no row of a table. */
function isParagraph(text: string): boolean {
  return text.length >= LONG && text.includes('。') && !REPEATS_RIGHTLY.test(text)
}

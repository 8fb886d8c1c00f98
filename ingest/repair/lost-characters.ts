/**
 * U+FFFD stands where some program could not decode a character. Nothing in the
 * text says which it was, so it stays and the user is told.
 */
import type { Doubt, Rule } from './rule.ts'

export const lostCharacters: Rule = {
  name: 'repair/lost-character',
  find(text) {
    const leftovers: Doubt[] = []
    for (const match of text.matchAll(/\uFFFD+/g))
      leftovers.push({
        start: match.index,
        end: match.index + match[0].length,
        actual: `${match[0].length} 个字符已丢失（�）`,
        expected: '完整的文字，请对照原件补上',
      })
    return { changes: [], leftovers }
  },
}

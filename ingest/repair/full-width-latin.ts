/**
 * Full-width Latin letters and digits (“ＡＰＰ”, “２０１８年”) become the ordinary
 * ones, but for one behind a mark of lost bytes (“?Ｑ蠓”), which is a pair of bytes. Full-width punctuation is how Chinese is written and stays.
 */
import type { Change, Rule } from './rule.ts'

export const fullWidthLatin: Rule = {
  name: 'repair/full-width-latin',
  find(text) {
    const changes: Change[] = []
    for (const match of text.matchAll(/(?<![?\uFFFD])[０-９Ａ-Ｚａ-ｚ]+/g)) changes.push({ start: match.index, end: match.index + match[0].length, text: match[0].normalize('NFKC') })
    return { changes }
  },
}

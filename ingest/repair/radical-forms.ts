/**
 * Characters that look like ordinary ones and are none, as PDF files give them:
 * radicals of dictionaries (“⽂件”, “⻔户”) and the compatibility ideographs of
 * other standards become the characters that everyone types.
 */
import type { Change, Rule } from './rule.ts'

const LOOKALIKE = /[\u2E80-\u2FD5\uF900-\uFAD9]/g
/** Unicode says nothing of these; they are the Simplified characters that radicals are. */
const SUPPLEMENT: ReadonlyMap<string, string> = new Map(
  Array.from('⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻒镸⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺠民⺎兀⺏尢⺫目⻌辶').flatMap((char, at, all) => (at % 2 === 0 ? [[char, all[at + 1]!] as const] : [])),
)

export const radicalForms: Rule = {
  name: 'repair/radical-form',
  find(text) {
    const changes: Change[] = []
    for (const { 0: char, index: start } of text.matchAll(LOOKALIKE)) {
      const plain = SUPPLEMENT.get(char) ?? char.normalize('NFKC')
      if (plain !== char) changes.push({ start, end: start + 1, text: plain })
    }
    return { changes }
  },
}

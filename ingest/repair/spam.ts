/**
 * Sentences and page furniture that a broken site put into the text: “更多内容请
 * 访问 www…”, “转载请注明出处”, “上一篇：…”. Only what opens as such sites speak
 * goes (lexicon/repair-spam.json); a plan's own sentence with an address stays.
 */
import lexicon from '../lexicon/repair-spam.json' with { type: 'json' }
import type { Change, Rule } from './rule.ts'

/** No cue is met in a sentence longer than this; a plan's paragraph without a full stop stays. */
const LONGEST_SENTENCE = 120

const OPENING = String.raw`^[\s\u3000【\[(（*※—-]*`
const SENTENCE = new RegExp(`${OPENING}(?:${lexicon.sentences.join('|')})`)
const LINE = new RegExp(`${OPENING}(?:${lexicon.lines.join('|')})\\s*$`)
/** Most lines hold nothing that any cue does; looking for that first keeps long texts cheap. */
const TELLING = /更多|转载|版权|本文|本站|本网站|小编|网友|点击|点此|扫|篇|上一页|下一页|相关|推荐|猜你|责任编辑|来源|次数|分享|返回|打印|收藏|首页|全文|展开|字体|字号|©|Copyright|有帮助|有所帮助/

export const spam: Rule = {
  name: 'repair/spam',
  find(text) {
    const changes: Change[] = []
    let start = 0
    if (!TELLING.test(text)) return { changes }
    for (const line of text.split('\n')) {
      // The first line took the line end behind it along, which the second would have as well.
      const taken = changes.at(-1)?.end ?? 0
      if (TELLING.test(line)) changes.push(...spamIn(line, start, text.length).map((change) => ({ ...change, start: Math.max(change.start, taken) })))
      start += line.length + 1
    }
    return { changes }
  },
}

function spamIn(line: string, start: number, length: number): readonly Change[] {
  const found: Change[] = []
  let rest = line.trim().length
  if (LINE.test(line)) return [wholeLine(start, line.length, length)]
  for (const { 0: sentence, index } of line.matchAll(/[^。！!？]+[。！!？]?[”」】）)]?/g)) {
    if (sentence.length > LONGEST_SENTENCE || !SENTENCE.test(sentence)) continue
    found.push({ start: start + index, end: start + index + sentence.length, text: '' })
    rest -= sentence.trim().length
  }
  return found.length > 0 && rest <= 0 ? [wholeLine(start, line.length, length)] : found
}

/** With the line end before it, or the one after it where it is the first. */
function wholeLine(start: number, size: number, length: number): Change {
  return start > 0 ? { start: start - 1, end: start + size, text: '' } : { start, end: Math.min(size + 1, length), text: '' }
}

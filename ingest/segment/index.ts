/**
 * segment: text → words, by nodejieba with the project's own words put together
 * behind it. The words cover each stretch without gaps, so that any span in it can be cut at them.
 */
import bounds from '../lexicon/phrase-bounds.json' with { type: 'json' }
import lexicon from '../lexicon/segment-words.json' with { type: 'json' }
import programmes from '../lexicon/programmes.json' with { type: 'json' }
import type { Span } from '../../graph/model/document-graph.ts'
import type { Word } from '../stages.ts'
import { KnownWords, type TaggedWord } from './known-words.ts'

/** Function words that the segmenter's model for unknown words glues to their neighbours (至市, 及云). */
const GLUED = /[和与及至以向对将把为的在从由到入于进靠随]|叫(?!号)/u

const NOUN_AND_VERB = /^(.+)建设$|^(.*(?:系统|平台|网站|数据库|网络))(?:升级|改造|集成|整合|开发|运行|维护|优化|完善|管理|互联|包括|包含|生成|对接|接入|支撑|部署|上线|迁移|互通|联网|采集|推送|提供|使用)$/u

const VERBS = new Set(bounds.verbs)
/** Words that the segmenter's dictionary splits (大|数据); they are put together again behind it. */
const COMPOUNDS = new Set([...lexicon.words, ...programmes.programmes.map(({ name }) => name)])
/** What a compound may open with; words are put together only as long as they make up one of these. */
const OPENINGS = new Set([...COMPOUNDS].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1))))

/** A word with the words that it is for names, most often one; their places are within it. */
interface KnownWord extends TaggedWord {
  readonly pieces: readonly Word[]
}

const WORDS = new KnownWords<KnownWord>(({ word, tag }) => ({ word, tag, pieces: unglued({ text: word, tag, start: 0, end: word.length }) }))

/**
 * @param stretches that are read, in order: what stands elsewhere is not segmented
 * @returns words in order, without gaps in a stretch; `text.slice(start, end)` of each is its `text`
 */
export function segment(text: string, stretches: readonly Span[]): readonly Word[] {
  const found: Word[] = []
  // One call for all of them: the segmenter joins nothing over a line end.
  const known = WORDS.in(stretches.map(({ start, end }) => text.slice(start, end)).join('\n'))
  let next = 0
  for (const stretch of stretches) {
    const words: Word[] = []
    for (let { start } = stretch; start < stretch.end; next += 1) {
      const word = known[next]
      if (word === undefined) break
      add(words, word, start)
      start += word.word.length
    }
    next += 1
    compound(words, found)
  }
  return found
}

/** Puts a word behind those of its stretch, where what stands in front shows that it was cut wrongly. */
function add(words: Word[], { word, tag, pieces }: KnownWord, start: number): void {
  const end = start + word.length
  const before = words.at(-1)?.text ?? ''
  // 政务外|网上: the network belongs to what stands before.
  if (word === '网上' && /[外内专]$/u.test(before)) words.push({ text: '网', tag: 'n', start, end: start + 1 }, { text: '上', tag: 'f', start: start + 1, end })
  // 用|好部|数据中心: 用好 is the verb.
  else if (tag === 'x' && /^[用管建做]$/u.test(before) && /^[好实强优]./u.test(word)) words.push({ text: word.charAt(0), tag: 'v', start, end: start + 1 }, { text: word.slice(1), tag: 'n', start: start + 1, end })
  // 归|集市|审批系统
  else if (word === '集市' && /^[归汇采]$/u.test(before)) words.splice(-1, 1, { text: `${before}集`, tag: 'v', start: start - 1, end: start + 1 }, { text: '市', tag: 'n', start: start + 1, end })
  // 卫|健全|员|人口
  else if (word === '健全' && before === '卫') words.splice(-1, 1, { text: '卫健', tag: 'n', start: start - 1, end: start + 1 }, { text: '全', tag: 'n', start: start + 1, end })
  // 一件|事由|A系统发起
  else if (word === '事由' && before === '一件') words.push({ text: '事', tag: 'n', start, end: start + 1 }, { text: '由', tag: 'p', start: start + 1, end })
  // 信息比|对系统
  else if (word === '对系统') words.push({ text: '对', tag: 'p', start, end: start + 1 }, { text: '系统', tag: 'n', start: start + 1, end })
  else for (const piece of pieces) words.push({ text: piece.text, tag: piece.tag, start: start + piece.start, end: start + piece.end })
}

/** Puts the words of a stretch behind those found, compounds as one. */
function compound(words: readonly Word[], found: Word[]): void {
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index]
    if (first === undefined) continue
    const length = compoundLength(words, index)
    if (length === 1) {
      found.push((first.tag === 'ad' || first.tag === 'd') && COMPOUNDS.has(first.text) ? { ...first, tag: 'n' } : first)
      continue
    }
    const pieces = words.slice(index, index + length)
    found.push({ text: pieces.map(({ text }) => text).join(''), tag: 'n', start: first.start, end: pieces.at(-1)?.end ?? first.end })
    index += length - 1
  }
}

/** How many words from `index` on make up the longest compound; 1 where none does. */
function compoundLength(words: readonly Word[], index: number): number {
  let text = words[index]?.text ?? ''
  let best = 1
  for (let length = 2; OPENINGS.has(text) && index + length <= words.length; length += 1) {
    text += words[index + length - 1]?.text ?? ''
    if (COMPOUNDS.has(text)) best = length
  }
  return best
}

/** Words of the segmenter that hide two of those that names are made of. @returns the word itself where it is one */
function unglued(word: Word): readonly Word[] {
  if (word.text.length < 2) return [word]
  // 工程建设, 系统升级: one word of the dictionary hides the noun that names and the verb that bounds it.
  const match = NOUN_AND_VERB.exec(word.text)
  const noun = match?.[1] ?? match?.[2] ?? ''
  if (noun !== '') {
    const cut = word.start + noun.length
    return [{ ...word, text: noun, tag: 'n', end: cut }, { ...word, text: word.text.slice(noun.length), tag: 'v', start: cut }]
  }
  // 人口库均…, 政务云已…: the head of a name and what begins to be said of it.
  if (/^[库网云端][因均已将由与向在为以是也须应可要需拟从经按于和及同并都皆只不]$/u.test(word.text)) return [{ ...word, text: word.text.charAt(0), tag: 'n', end: word.start + 1 }, { text: word.text.charAt(1), tag: 'd', start: word.start + 1, end: word.end }]
  // 系统对: the dictionary has it for one word.
  if (/^(?:系统|平台|中心|网络|网站)[对与和向由为以在从将]$/u.test(word.text)) return [{ ...word, text: word.text.slice(0, 2), tag: 'n', end: word.start + 2 }, { text: word.text.slice(2), tag: 'p', start: word.start + 2, end: word.end }]
  // 部署在政务云上: the last character is where, not what.
  if (word.text === '云上') return [{ ...word, text: '云', end: word.start + 1 }, { text: '上', tag: 'f', start: word.start + 1, end: word.end }]
  // 须经A平台, 再同B: one word says that and how.
  if (/^(?:须|应|需|可|均|再|并|要|皆|都)(?:经|由|向|与|同|在|从|按|以|为|对)$/u.test(word.text)) return [{ text: word.text.charAt(0), tag: 'd', start: word.start, end: word.start + 1 }, { text: word.text.charAt(1), tag: 'p', start: word.start + 1, end: word.end }]
  // 数据经市物|联网…, 设市|政务云: so does what stands before a tier.
  if (word.tag === 'x' && word.text.length === 3 && /^[经由向与从至到设][省市区县部]/u.test(word.text)) return [{ text: word.text.charAt(0), tag: 'p', start: word.start, end: word.start + 1 }, { text: word.text.charAt(1), tag: 'n', start: word.start + 1, end: word.start + 2 }, { text: word.text.charAt(2), tag: 'n', start: word.start + 2, end: word.end }]
  if (/^设[省市县云分子]$/u.test(word.text)) return [{ text: '设', tag: 'v', start: word.start, end: word.start + 1 }, { text: word.text.charAt(1), tag: 'n', start: word.start + 1, end: word.end }]
  // 经该平台: the segmenter's model for unknown words makes one of them.
  if (word.tag === 'x' && /^[经由在从将把向与为凭对使令让][该此其各]$/u.test(word.text)) return [{ text: word.text.charAt(0), tag: 'p', start: word.start, end: word.start + 1 }, { text: word.text.charAt(1), tag: 'r', start: word.start + 1, end: word.end }]
  // 入市, 到省: the tier belongs to what follows.
  if (/^[至到入进向与对为从以将在由供同经报自按往成为给被用原走联接连迁并送传推使令让即须是][省市区县部]$/u.test(word.text)) {
    const cut = word.start + 1
    return [{ ...word, text: word.text.charAt(0), tag: 'p', end: cut }, { text: word.text.charAt(1), tag: 'n', start: cut, end: word.end }]
  }
  // 接入区, 新建县: the same behind a verb of two characters.
  if (word.text.length === 3 && /(?<!开发|示范|试点|服务|覆盖)[省市区县部]$/u.test(word.text) && VERBS.has(word.text.slice(0, 2))) {
    const cut = word.start + 2
    return [{ text: word.text.slice(0, 2), tag: 'v', start: word.start, end: cut }, { text: word.text.slice(2), tag: 'n', start: cut, end: word.end }]
  }
  if (word.tag !== 'x') return [word]
  // 直连区: what the segmenter's model for unknown words made of a verb and what follows.
  if (word.text.length > 2 && VERBS.has(word.text.slice(0, 2))) {
    const cut = word.start + 2
    return [{ text: word.text.slice(0, 2), tag: 'v', start: word.start, end: cut }, { text: word.text.slice(2), tag: 'n', start: cut, end: word.end }]
  }
  // 区大|数据, 省双|随机: the tier belongs to what stands before.
  if (word.text.length === 2 && /^[省市区县][^级内外直属域]$/u.test(word.text)) {
    const cut = word.start + 1
    return [{ text: word.text.charAt(0), tag: 'n', start: word.start, end: cut }, { text: word.text.charAt(1), tag: 'n', start: cut, end: word.end }]
  }
  if (!GLUED.test(word.text)) return [word]
  return word.text
    .split(/([和与及至以向对将把为的在从由到入于进靠随]|叫(?!号))/u)
    .filter((piece) => piece !== '')
    .reduce<Word[]>((pieces, text) => {
      const start = pieces.at(-1)?.end ?? word.start
      pieces.push({ text, tag: GLUED.test(text) ? 'p' : 'n', start, end: start + text.length })
      return pieces
    }, [])
}

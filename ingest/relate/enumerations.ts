/**
 * What is listed in items below a sentence (X由下列系统组成：（一）A；（二）B): the sentence is
 * read as if the systems that the items begin with stood in it.
 */
import type { CodedSentence, Group } from './coded-sentence.ts'

/** 下列系统…, 以下平台…: the words that stand for the items. */
const STANDS_FOR_ITEMS = /(?:下列|以下)[^,，。:：;；\uE000-\uEFFF]{0,2}[\uE000-\uE3FF]|(?:下列|以下|如下)(?!简称|统称|称)[^,，。:：;；\uE000-\uEFFF]{0,14}?(?:系统|平台|网络|网|设施|数据库|库|模块|部分|内容|组成|应用|项目|渠道|专网|[^,，。:：;；\uE000-\uEFFF]{0,4}(?=应当?|须|要|由|与|不|整体|全部|统一|组成|构成|[:：]))/u
const ENDS_OPEN = /(?:包括|包含|涵盖|分为|有|为|如下|组成|构成)[:：]$/u
const COLON_BEFORE_ITEM = /[:：](?=[(（]?[一二三四五六七八九十\d]+[)）.．、]|[①-⑳])/u
/** （一）, 1., ①, 一是 */
const MARK = /^\s*(?:[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、]|[①-⑳]|[一二三四五六七八九]是|——)/u

interface Intro {
  readonly index: number
  readonly sentence: CodedSentence
}

/** @param sentences those of one measure, in order; @returns for each that introduces a list, the same with the list in place of what stands for it */
export function withItems(sentences: readonly CodedSentence[]): ReadonlyMap<number, CodedSentence> {
  const found = new Map<number, CodedSentence>()
  for (const { index, sentence } of introsOf(sentences)) {
    const items = itemsBehind(sentences, index)
    if (items.length === 0) continue
    const colon = sentence.code.search(/[:：]/u)
    const intro = colon < 0 ? sentence.code : sentence.code.slice(0, colon)
    const words = STANDS_FOR_ITEMS.exec(intro)
    const at = words?.index ?? intro.length
    const char = String.fromCharCode(0xe3ff)
    const first = items[0]
    const last = items.at(-1)
    if (first === undefined || last === undefined) continue
    const listed: Group = { label: 'System', entities: items.flatMap(({ entities }) => entities), areas: [], start: first.start, end: last.end, beforeAnd: 0, at, words: first.words }
    const groups = [...sentence.groups.filter((group) => group.at < at), listed, ...sentence.groups.filter((group) => group.at >= at + (words?.[0].length ?? 0) && group.at < intro.length).map((group) => ({ ...group, at: group.at - (words?.[0].length ?? 0) + 1 }))]
    found.set(index, { ...sentence, code: intro.slice(0, at) + char + intro.slice(at + (words?.[0].length ?? 0)), groups, end: Math.max(sentence.end, last.end) })
  }
  return found
}

function introsOf(sentences: readonly CodedSentence[]): readonly Intro[] {
  return sentences.flatMap((sentence, index) => {
    const inLine = COLON_BEFORE_ITEM.exec(sentence.code)
    const before = inLine === null ? sentence.code : sentence.code.slice(0, inLine.index + 1)
    const opens = inLine !== null || (/[:：]$/u.test(sentence.code) && MARK.test(sentences[index + 1]?.code ?? ''))
    return opens && (STANDS_FOR_ITEMS.test(before) || ENDS_OPEN.test(before)) ? [{ index, sentence }] : []
  })
}

/** The group that each item begins with: those of the sentences that open with a mark. */
function itemsBehind(sentences: readonly CodedSentence[], index: number): readonly Group[] {
  const intro = sentences[index]
  const colon = intro?.code.search(COLON_BEFORE_ITEM) ?? -1
  const inLine = intro === undefined || colon < 0 ? [] : leading(intro, colon + 1)
  const items = [...inLine]
  for (const sentence of sentences.slice(index + 1)) {
    // 1.A系统,用于…; what goes on about an item without a mark is passed over up to the next.
    if (!MARK.test(sentence.code)) break
    items.push(...leading(sentence, 0))
  }
  return items
}

function leading(sentence: CodedSentence, from: number): readonly Group[] {
  const mark = MARK.exec(sentence.code.slice(from))?.[0].length ?? 0
  const first = sentence.groups.find(({ at }) => at >= from)
  return first !== undefined && first.label === 'System' && first.at <= from + mark + 4 ? [first] : []
}

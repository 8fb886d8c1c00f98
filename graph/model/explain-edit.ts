/**
 * An edit in one Chinese sentence: what stood there, what was done, by which rule.
 * The command line and the app say the same words.
 */
import { shownText } from './shown-text.ts'

interface Wording {
  /** The rule's name as a user reads it. */
  readonly name: string
  /** Why it was done, put before what was done: 此处字节错了一位， */
  readonly why: string
  /** The verb of replacing: 转为, 还原为. */
  readonly verb: string
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  'repair/duplicate-paragraph': { name: '去除重复段落', why: '与前文一字不差的段落', verb: '改为' },
  'repair/full-width-latin': { name: '全角字母转半角', why: '', verb: '改为半角' },
  'repair/gbk-shift': { name: '错位字节还原', why: '这里的字节错开了一位，', verb: '还原为' },
  'repair/html-entity': { name: '网页转义还原', why: '网页转义符号', verb: '还原为' },
  'repair/html-tag': { name: '去除网页标签', why: '网页标签', verb: '改为' },
  'repair/invisible-character': { name: '去除不可见字符', why: '不可见字符', verb: '改为' },
  'repair/lost-character': { name: '丢失的字符', why: '', verb: '补为' },
  'repair/newline': { name: '统一换行', why: '换行符', verb: '统一为' },
  'repair/pinyin-gloss': { name: '去除注音', why: '转码时混入了注音，', verb: '改回' },
  'repair/radical-form': { name: '部首字形改为汉字', why: '字形相同而编码不同的', verb: '改为' },
  'repair/spam': { name: '去除网站插入的文字', why: '转载网站插入的文字', verb: '改为' },
  'repair/taiwan-word': { name: '台湾用语改回', why: '台湾用语', verb: '改回' },
  'repair/traditional': { name: '繁体转简体', why: '繁体', verb: '转为' },
}

/** Rules of repair that have a name. */
export const NAMED_REPAIRS: readonly string[] = Object.keys(WORDINGS)

/** The rule's name in Chinese; a rule without one shows its own. */
export function repairName(rule: string): string {
  return WORDINGS[rule]?.name ?? rule
}

/** 繁体“電”转为“电”（繁体转简体）。 */
export function explainEdit({ rule, original, replacement }: { readonly rule: string; readonly original: string; readonly replacement: string }): string {
  const { why, verb } = WORDINGS[rule] ?? { why: '', verb: '改为' }
  const done =
    replacement === '' ? `“${shownText(original)}”已删去`
    : original === '' ? `补上“${shownText(replacement)}”`
    : `“${shownText(original)}”${verb}“${shownText(replacement)}”`
  return `${why}${done}（${repairName(rule)}）。`
}

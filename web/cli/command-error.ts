/**
 * Turns whatever went wrong into the one line that the user sees. Typed errors
 * bring their own sentence; the system's codes are put in words here.
 */
import { InvalidCorrection } from '../../graph/corrections/parse-correction.ts'
import { InvalidSavedView } from '../../graph/saved-views/parse-saved-view.ts'
import { UnclearDocument } from '../../graph/queries/find-document.ts'
import { UnclearName } from '../../graph/queries/find-entity.ts'
import { WrongParameter } from '../../graph/queries/given.ts'
import { StoreError } from '../../graph/store/errors.ts'
import { UnreadableDocument } from '../../ingest/read/unreadable-document.ts'

/** Wrong use of the command. `message` is one clear sentence in Chinese: what, which, what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError'
  /** What may have been meant, as the end of `message` lists it. */
  readonly choices: readonly string[]

  constructor(message: string, { choices = [], ...options }: { readonly choices?: readonly string[]; readonly cause?: unknown } = {}) {
    super(message, options)
    this.choices = choices
  }
}

/** Errors whose message is written for the user. */
const WITH_SENTENCE = [CommandError, StoreError, UnreadableDocument, UnclearName, UnclearDocument, WrongParameter, InvalidCorrection, InvalidSavedView] as const

/** One line, without a stack trace; what may have been meant follows, each on a line of its own. */
export function sentenceFor(error: unknown): string {
  const choices = error instanceof CommandError || error instanceof UnclearName || error instanceof UnclearDocument ? error.choices : []
  const whole = sentence(error)
  const list = `${choices.join('；')}。`
  if (choices.length === 0 || !whole.endsWith(list)) return oneLine(whole)
  return [oneLine(whole.slice(0, -list.length)), ...choices.map((choice) => `  ${oneLine(choice)}`)].join('\n')
}

function sentence(error: unknown): string {
  if (WITH_SENTENCE.some((kind) => error instanceof kind)) return (error as Error).message
  const text = error instanceof Error ? error.message : String(error)
  return `出现意外错误：${text}（设 ZHENGLIAN_DEBUG=1 再运行可看到详情）`
}

/** Why a file or folder of the user's cannot be used, by the system's code. */
export function fileReason(error: unknown): string {
  const code = codeOf(error)
  return (code !== null ? FILE_REASONS[code] : undefined) ?? `读取失败（${code ?? String(error)}）`
}

const FILE_REASONS: Readonly<Record<string, string>> = {
  ENOENT: '不存在，请检查路径',
  ENOTDIR: '不存在，请检查路径',
  EACCES: '没有读取权限，请检查文件权限',
  EPERM: '没有读取权限，请检查文件权限',
  EISDIR: '是文件夹，这里需要一个文件',
  ELOOP: '是循环的链接，请换成真实路径',
  ENAMETOOLONG: '路径太长，请移到较短的路径下',
  EMFILE: '无法打开：同时打开的文件太多，请稍后再试',
}

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/gu, ' ').trim()

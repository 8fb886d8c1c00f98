/** What a repair did, in one sentence of the reader's language. */
import { explainEdit, repairName } from '../../../graph/model/explain-edit.ts'
import { shownText } from '../../../graph/model/shown-text.ts'
import { isEnglish, msg, str } from './language.ts'

export function editInWords(edit: { readonly rule: string; readonly original: string; readonly replacement: string }): string {
  if (!isEnglish()) return explainEdit(edit)
  const [was, is, rule] = [shownText(edit.original), shownText(edit.replacement), msg(repairName(edit.rule))]
  if (edit.replacement === '') return msg(str`“${was}”已删去（${rule}）。`)
  return edit.original === '' ? msg(str`补上“${is}”（${rule}）。`) : msg(str`“${was}”改为“${is}”（${rule}）。`)
}

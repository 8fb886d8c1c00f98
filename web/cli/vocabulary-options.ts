/** Options that take words of a closed vocabulary: in Chinese as they are shown, or as the graph has them. */
import { SYSTEM_KINDS } from '../../graph/model/vocabulary.ts'
import { KIND_WORDS, RELATION_WORDS } from '../app/state/words.ts'
import { CommandError } from './command-error.ts'

const VOCABULARIES: { readonly [option: string]: { readonly what: string; readonly words: Readonly<Record<string, string>> } } = {
  relation: { what: '关系', words: RELATION_WORDS },
  kind: { what: '系统类型', words: Object.fromEntries(SYSTEM_KINDS.map((kind) => [kind, KIND_WORDS[kind]])) },
}

/**
 * @param text what was typed for the option, several with commas
 * @returns the codes, with commas; other options' texts as they are
 * @throws {CommandError} with what there is
 */
export function codesFor(option: string, text: string): string {
  const vocabulary = VOCABULARIES[option]
  if (vocabulary === undefined) return text
  const { what, words } = vocabulary
  const known = Object.entries(words)
  return text
    .split(/[,，、\s]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const [code] = known.find(([one, chinese]) => chinese === word || one.toLowerCase() === word.toLowerCase()) ?? []
      if (code !== undefined) return code
      throw new CommandError(`没有“${word}”这种${what}；可用：${known.map(([one, chinese]) => `${chinese}（${one}）`).join('、')}。`)
    })
    .join(',')
}

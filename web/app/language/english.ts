/**
 * The interface in English, loaded when English is wanted. The left side is the
 * source's Chinese as it stands there, with {0}, {1} for what is put in; a key
 * with # is an id that the source gives. [node|nodes] goes by the number before
 * it. tests/web/app/english.test.ts holds that nothing is missing.
 */
import { generateMsgId } from '@lit/localize/internal/id-generation.js'
import type { StrResult } from '@lit/localize'
import { ENGLISH_ANSWERS } from './english-answers.ts'
import { ENGLISH_TERMS } from './english-terms.ts'
import { ENGLISH_VIEWS } from './english-views.ts'

export const ENGLISH: Readonly<Record<string, string>> = { ...ENGLISH_TERMS, ...ENGLISH_VIEWS, ...ENGLISH_ANSWERS }

const PLACE = /\{(\d)\}/u

/** As @lit/localize looks them up: by a hash of the source's words. */
export const templates: Readonly<Record<string, string | StrResult>> = Object.fromEntries(Object.entries(ENGLISH).map(([source, english]) => [idOf(source), templateOf(english)]))

function idOf(source: string): string {
  if (source.startsWith('#')) return source
  const pieces = source.split(/\{\d\}/u)
  return generateMsgId(pieces.length === 1 ? source : pieces, false)
}

function templateOf(english: string): string | StrResult {
  if (!PLACE.test(english)) return english
  const pieces = english.split(PLACE)
  const strings = pieces.filter((_, at) => at % 2 === 0)
  // Here a value is the number of the value that is put in.
  return { strTag: true, strings: strings as unknown as TemplateStringsArray, values: pieces.filter((_, at) => at % 2 === 1).map(Number) }
}

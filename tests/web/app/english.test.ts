/**
 * Every Chinese word that the app can show has an English one: the source is
 * parsed, and each string, each template given to `msg`, and each piece of markup
 * is looked up. Words that only the server says are exempt; they have no source here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'
import { describe, expect, it } from 'vitest'
import { REASON_NAMES } from '../../../graph/overlap/reasons/index.ts'
import { QUESTIONS } from '../../../graph/queries/catalogue.ts'
import { NAMED_REPAIRS, repairName } from '../../../graph/model/explain-edit.ts'
import { ENGLISH, templates } from '../../../web/app/language/english.ts'
import { RELATION_WORDS } from '../../../web/app/state/words.ts'
import { STAGE_WORDS } from '../../../web/reading-stages.ts'

const ROOT = join(import.meta.dirname, '../../..')
const APP = join(ROOT, 'web/app')
const CHINESE = /\p{Script=Han}/u
const ENGLISH_FILE = /language\/english/u
/** A Chinese date, the CLI's too; in English the browser writes it. */
const DATE = /^[年月日]/u
/** A language's own name, and half of a word that is looked up whole. */
const NO_MESSAGES = ['中文', '被']

interface Found {
  readonly words: string
  readonly file: string
  /** Not a call of `msg`, nor a string that one may be given. */
  readonly bare: boolean
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : path.endsWith('.ts') && !ENGLISH_FILE.test(path) ? [path] : []
  })
}

type Node = { readonly type: string; readonly [key: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function wordsOf(file: string): readonly Found[] {
  const found: Found[] = []
  const put = (words: string, bare = false): void => {
    if (CHINESE.test(words)) found.push({ words, bare, file: relative(ROOT, file) })
  }
  const quasis = (node: Node): readonly string[] => (node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked)
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!isNode(node) || node.type === 'ImportDeclaration') return
    if (node.type === 'TaggedTemplateExpression' && isNode(node['tag']) && node['tag']['name'] === 'str') {
      const template = node['quasi'] as Node
      put(quasis(template).reduce((words, piece, at) => words + (at === 0 ? '' : `{${at - 1}}`) + piece, ''))
      return visit(template['expressions'])
    }
    if (node.type === 'Literal' && typeof node['value'] === 'string') put(node['value'])
    if (node.type === 'TemplateLiteral') for (const piece of quasis(node)) put(piece, true)
    for (const value of Object.values(node)) visit(value)
  }
  visit(parseSync(file, readFileSync(file, 'utf8')).program)
  return found
}

/** zl-failure puts these around what its `what` says. */
const FAILURES = ['没有找到这个', '没能读出来']

describe('the interface in English', () => {
  const all = [...sources(APP), join(ROOT, 'web/reading-stages.ts')].flatMap(wordsOf)
  const failing = all.flatMap(({ words }) => [...words.matchAll(/what="([^"]+)"/gu)].map(([, what = '']) => what))

  it('has English for every message of the source', () => {
    const stages = Object.values(STAGE_WORDS) as readonly string[]
    const missing = all.filter(({ words, bare }) => !bare && !NO_MESSAGES.includes(words) && !(words in ENGLISH) && !stages.includes(words) && !(`#view ${words}` in ENGLISH))
    expect(missing).toEqual([])
    expect(all.length).toBeGreaterThan(500)
  })

  it('leaves no Chinese in markup outside of a message', () => {
    const left = all.filter(({ words, bare }) => bare && CHINESE.test(words.replaceAll(/what="[^"]+"/gu, '')) && !FAILURES.includes(words) && !DATE.test(words) && !NO_MESSAGES.includes(words))
    expect(left).toEqual([])
  })

  it('has English for what is put together from two', () => {
    expect(failing.length).toBeGreaterThan(5)
    const wanted = [
      ...failing.flatMap((what) => [`没有找到这个${what}`, `${what}没能读出来`]),
      ...Object.values(RELATION_WORDS).map((word) => `被${word}`),
      ...Object.keys(STAGE_WORDS).map((stage) => `#stage ${stage}`),
      ...REASON_NAMES.map((name) => `#reason ${name}`),
      ...QUESTIONS.map(({ name }) => `#question ${name}`),
      ...NAMED_REPAIRS.map(repairName),
    ]
    expect(wanted.filter((words) => !(words in ENGLISH))).toEqual([])
  })

  it('keeps what is put in, and holds no Chinese', () => {
    const places = (words: string): readonly string[] => [...new Set(words.match(/\{\d\}/gu))].sort()
    const lost = Object.entries(ENGLISH).filter(([source, english]) => !source.startsWith('#') && places(source).join() !== places(english).join())
    expect(lost).toEqual([])
    expect(Object.entries(ENGLISH).filter(([, english]) => CHINESE.test(english))).toEqual([])
    expect(Object.keys(templates)).toHaveLength(Object.keys(ENGLISH).length)
  })

  it('holds nothing that the source no longer says', () => {
    const said = new Set(all.map(({ words }) => words))
    const computed = /^被|^没有找到这个|没能读出来$|^#/u
    const unused = Object.keys(ENGLISH).filter((words) => CHINESE.test(words) && !said.has(words) && !computed.test(words) && !NAMED_REPAIRS.map(repairName).includes(words))
    expect(unused).toEqual([])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../../graph/model/edits.ts'
import { packEdits } from '../../../graph/model/packed-edits.ts'
import type { OpenedDocument } from '../../../web/api.ts'
import { paragraphOf, type Paragraph } from '../../../web/app/state/document-runs.ts'
import { passageAt, passagesOf } from '../../../web/app/state/passages.ts'
import { textVersion, type TextVersion } from '../../../web/app/state/text-version.ts'

const entity = (id: string) => ({ id, label: 'System', name: id, qualifiedName: id, kind: 'system', jurisdiction: null }) as const

function opened(text: string, more: Partial<Pick<OpenedDocument, 'marks' | 'problems'>> & { edits?: readonly Edit[] } = {}): OpenedDocument {
  const { marks = [], problems = [], edits = [] } = more
  return {
    id: 'd-1', source: '要点.txt', title: '要点', issuer: null, date: null, jurisdiction: null, format: 'txt', encoding: 'utf-8', encodingReason: null,
    size: 1, sha256: '', repairs: {}, problemCount: problems.length, measures: 0, entities: 0, relations: 0, outline: [], readAt: null,
    text, marks, problems, edits: packEdits(edits),
  }
}

const lines = (version: TextVersion, marked: { start: number; end: number } | null = null): readonly Paragraph[] =>
  passagesOf(version.text).flatMap((passage) => passage.lines.map((line) => paragraphOf(version, line, marked)))
const runsOf = (paragraph: Paragraph | undefined) => (paragraph?.groups ?? []).flatMap(({ runs }) => runs)
const words = (paragraph: Paragraph | undefined) => runsOf(paragraph).map((run) => run.text).join('')
const markedWords = (paragraph: Paragraph) => paragraph.groups.filter((group) => group.marked).flatMap(({ runs }) => runs.map((run) => run.text)).join('')

const text = '一、总则\n建设甲平台并与乙网对接。\n\n末行'

describe('a document in runs', () => {
  const marks = [{ start: 7, end: 10, entity: entity('甲') }, { start: 12, end: 14, entity: entity('乙') }]

  it('keeps every offset: the runs of a paragraph are its text', () => {
    const version = textVersion(opened(text, { marks }), false)
    for (const paragraph of lines(version, { start: 5, end: 12 })) {
      expect(words(paragraph)).toBe(text.slice(paragraph.start, paragraph.end))
      for (const run of runsOf(paragraph)) expect(text.startsWith(run.text, run.start)).toBe(true)
    }
  })

  it('marks the words across mentions and over two lines', () => {
    const version = textVersion(opened(text, { marks }), false)
    expect(lines(version, { start: 2, end: 12 }).map(markedWords)).toEqual(['总则', text.slice(5, 12), ''])
    expect(lines(version)[1]?.groups.find((group) => group.entity)?.runs).toMatchObject([{ text: '甲平台' }])
  })

  it('takes the inner of two nested mentions', () => {
    const nested = [{ start: 5, end: 12, entity: entity('外') }, { start: 7, end: 10, entity: entity('内') }]
    expect(lines(textVersion(opened(text, { marks: nested }), false))[1]?.groups.map((group) => group.entity?.id ?? null)).toEqual(['外', '内', '外', null])
  })

  it('knows a part\'s heading, and drops empty lines', () => {
    expect(lines(textVersion(opened(text), false)).map((paragraph) => paragraph.heading)).toEqual([true, false, false])
  })
})

describe('edits in the two texts', () => {
  // 市電(diàn)子政務  →  市电子政务
  const edits: readonly Edit[] = [
    { start: 1, end: 2, rule: 'repair/traditional', original: '電', originalStart: 1 },
    { start: 2, end: 2, rule: 'repair/pinyin-gloss', original: '(diàn)', originalStart: 2 },
    { start: 4, end: 5, rule: 'repair/traditional', original: '務', originalStart: 10 },
    { start: 5, end: 5, rule: 'repair/newline', original: '\r', originalStart: 11 },
  ]
  const document = opened('市电子政务\n第二行', { edits, marks: [{ start: 1, end: 5, entity: entity('电子政务') }], problems: [{ rule: 'r', source: '', place: { start: 4, end: 5 }, actual: '', expected: '', fatal: false }] })

  it('are pieces of the repaired text, and what was taken out is a point behind its character, in its mention', () => {
    const version = textVersion(document, false)
    const [first] = lines(version)
    expect(runsOf(first).map((run) => [run.text, run.edit, run.problem])).toEqual([
      ['市', null, null], ['电', 0, null], ['', 1, null], ['子政', null, null], ['务', 2, 0], ['', 3, null],
    ])
    expect(first?.groups.map(({ entity: one, runs }) => [one?.id ?? null, runs.length])).toEqual([[null, 1], ['电子政务', 5]])
  })

  it('are pieces of the original, which is the text as it was', () => {
    const version = textVersion(document, true)
    expect(version.text).toBe('市電(diàn)子政務\r\n第二行')
    const [first] = lines(version)
    expect(runsOf(first).map((run) => [run.text, run.edit])).toEqual([['市', null], ['電', 0], ['(diàn)', 1], ['子政', null], ['務', 2], ['', 3]])
    expect(version.toRepaired(version.fromRepaired({ start: 6, end: 9 }).start)).toBe(6)
  })

  it('are all shown, whatever the text and wherever they are, in lines that lose no character', () => {
    const pieces = fc.array(fc.record({ kept: fc.constantFrom('', '字', '\n', '。\n\n', '  \n', '一二三四五六七八'.repeat(300)), replacement: fc.constantFrom('', '改', '\n'), original: fc.constantFrom('', 'x', '\r\n', '\n\n二\n') }), { minLength: 1, maxLength: 30 })
    fc.assert(fc.property(pieces, fc.boolean(), (some, original) => {
      let [repaired, was] = ['', '']
      const made = some.flatMap(({ kept, replacement, original: old }): Edit[] => {
        repaired += kept
        was += kept
        const edit = { start: repaired.length, end: repaired.length + replacement.length, rule: 'r', original: old, originalStart: was.length }
        repaired += replacement
        was += old
        return replacement === old ? [] : [edit]
      })
      const version = textVersion(opened(repaired, { edits: made }), original)
      expect(version.text).toBe(original ? was : repaired)
      const shown = lines(version)
      expect(shown.map(words).join('').replace(/\s/gu, '')).toBe(version.text.replace(/\s/gu, ''))
      if (shown.length > 0) expect(new Set(shown.flatMap(runsOf).flatMap(({ edit }) => edit ?? [])).size).toBe(made.length)
    }))
  })
})

describe('passages', () => {
  it('cover the text, and a line of a million characters is many pieces', () => {
    const long = '建设平台。'.repeat(200_000)
    const passages = passagesOf(long)
    expect(passages.length).toBeGreaterThan(100)
    expect(passages[0]?.start).toBe(0)
    expect(passages.at(-1)?.end).toBe(long.length)
    for (const [index, passage] of passages.entries()) if (index > 0) expect(passage.start).toBe(passages[index - 1]?.end)
    expect(passages[passageAt(passages, 500_000)]).toMatchObject({ start: expect.toSatisfy((start: number) => start <= 500_000) as number, end: expect.toSatisfy((end: number) => end > 500_000) as number })
  })

  it('are none where there is nothing to read', () => {
    expect(passagesOf('')).toEqual([])
    expect(passagesOf(' \n\n')).toEqual([])
  })
})

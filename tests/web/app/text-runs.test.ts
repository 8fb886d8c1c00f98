import { describe, expect, it } from 'vitest'
import { paragraphs } from '../../../web/app/state/document-runs.ts'
import { evidenceRuns } from '../../../web/app/state/evidence-runs.ts'

const entity = (id: string) => ({ id, label: 'System', name: id, kind: 'system' }) as const

describe('a sentence in runs', () => {
  it('marks the cue and the names', () => {
    expect(evidenceRuns('将业务应用迁移至外网', '迁移至', ['业务应用', '外网'])).toEqual([
      { text: '将', role: 'plain' },
      { text: '业务应用', role: 'name' },
      { text: '迁移至', role: 'cue' },
      { text: '外网', role: 'name' },
    ])
  })

  it('marks both pieces of a cue in two', () => {
    const cues = evidenceRuns('推进平台向基层延伸', '向…延伸', []).filter((run) => run.role === 'cue')
    expect(cues.map((run) => run.text)).toEqual(['向', '延伸'])
  })

  it('leaves a sentence plain where neither is found, and loses no character', () => {
    expect(evidenceRuns('一句话𠮷', '依托', ['别处'])).toEqual([{ text: '一句话𠮷', role: 'plain' }])
    expect(evidenceRuns('', '依托', [])).toEqual([])
  })
})

describe('a document in runs', () => {
  const text = '一、总则\n建设甲平台并与乙网对接。\n\n末行'

  it('keeps every offset: the runs of a paragraph are its text', () => {
    const marks = [{ start: 7, end: 10, entity: entity('甲') }, { start: 12, end: 14, entity: entity('乙') }]
    for (const paragraph of paragraphs(text, marks, { start: 5, end: 12 })) {
      expect(paragraph.runs.map((run) => run.text).join('')).toBe(text.slice(paragraph.start, paragraph.end))
      for (const run of paragraph.runs) expect(text.startsWith(run.text, run.start)).toBe(true)
    }
  })

  it('marks the words across mentions', () => {
    const marks = [{ start: 7, end: 10, entity: entity('甲') }]
    const [, second] = paragraphs(text, marks, { start: 5, end: 12 })
    expect(second?.runs.filter((run) => run.marked).map((run) => run.text).join('')).toBe(text.slice(5, 12))
    expect(second?.runs.find((run) => run.entity)?.text).toBe('甲平台')
  })

  it('marks words that go over two lines', () => {
    const marked = paragraphs(text, [], { start: 2, end: 8 }).flatMap((paragraph) => paragraph.runs).filter((run) => run.marked)
    expect(marked.map((run) => run.text)).toEqual(['总则', '建设甲'])
  })

  it('takes the inner of two nested mentions', () => {
    const marks = [{ start: 5, end: 12, entity: entity('外') }, { start: 7, end: 10, entity: entity('内') }]
    const [, second] = paragraphs(text, marks, null)
    expect(second?.runs.map((run) => run.entity?.id ?? null)).toEqual(['外', '内', '外', null])
  })

  it('knows a part\'s heading, and drops empty lines', () => {
    expect(paragraphs(text, [], null).map((paragraph) => paragraph.heading)).toEqual([true, false, false])
  })
})

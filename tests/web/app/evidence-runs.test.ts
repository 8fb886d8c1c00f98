import { describe, expect, it } from 'vitest'
import { evidenceRuns } from '../../../web/app/state/evidence-runs.ts'

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

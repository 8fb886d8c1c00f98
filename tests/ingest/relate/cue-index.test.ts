import { describe, expect, it } from 'vitest'
import { cuePattern } from '../../../ingest/relate/coded-sentence.ts'
import { cueIndex, cueOpenings } from '../../../ingest/relate/cue-index.ts'
import type { CueRule } from '../../../ingest/relate/cue-rule.ts'

const rule = (template: string): CueRule => ({ type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern(template) })

describe('cueOpenings', () => {
  it.each([
    ['{source:S}(?<cue>依托|基础之?上){target:S}', ['依托', '基础']],
    ['(?<cue>(?:对接|互联)|中的?){S}', ['对接', '互联', '中']],
    ['(?<cue>(?:对|互)联)', ['']],
    ['{source:S}在{target:S}', ['']],
  ])('%s', (template, expected) => expect(cueOpenings(cuePattern(template).source)).toEqual(expected))
})

describe('cueIndex', () => {
  const [first, second, open] = [rule('(?<cue>依托|基于)'), rule('(?<cue>基于|对接)'), rule('(?<cue>[之上]|依托)')]
  const index = cueIndex([first, second, open])
  it.each([
    ['\uE000依托\uE001', [first, open]],
    ['基于\uE001', [first, second, open]],
    ['托依基', [open]],
  ])('%s', (code, expected) => expect(index.rulesFor(code)).toEqual(expected))
})

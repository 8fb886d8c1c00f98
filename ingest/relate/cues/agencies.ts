/** COOPERATES_WITH: two bodies build or run something together. OWNS is read off names, in owners.ts. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

export const COOPERATES_WITH: readonly CueRule[] = [
  // 城管与交管部门联合建立A
  { type: 'COOPERATES_WITH', confidence: 0.9, withinList: true, pattern: cuePattern('{source:A}~4(?<cue>联合|共同|协作|合作|共建|联建)') },
  { type: 'COOPERATES_WITH', confidence: 0.9, pattern: cuePattern('{source:A}(?:与|和|同|会同|联合){target:A}~4(?<cue>联合|共同|协作|合作|共建|联建)') },
  { type: 'COOPERATES_WITH', confidence: 0.8, pattern: cuePattern('{source:A}(?<cue>联合|会同){target:A}~4(?:共同|合作)?(?:组建|建立|建设|开展|推进|搭建|开发|打造)') },
]

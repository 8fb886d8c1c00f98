/** EXTENDS_TO: a system reaches a place or a tier of government. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

const REACH = '(?:延伸|拓展|覆盖|下沉|推广|扩展|贯通|部署|普及|铺开|铺设|推开|通达|下通)'

export const EXTENDS_TO: readonly CueRule[] = [
  { type: 'EXTENDS_TO', confidence: 0.9, pattern: cuePattern(`{source:S}~8向{target:P}~8(?<cue>${REACH})`) },
  { type: 'EXTENDS_TO', confidence: 0.9, pattern: cuePattern(`{source:S}~10(?<cue>${REACH})(?:至|到|于)?{target:P}`) },
  { type: 'EXTENDS_TO', confidence: 0.9, pattern: cuePattern(`{source:S}~4在{target:P}~6(?<cue>部署|推广|应用|使用|上线|落地)`) },
  { type: 'EXTENDS_TO', confidence: 0.8, pattern: cuePattern('(?<cue>覆盖|贯通|延伸至|联通){target:P}~12{source:S}') },
  { type: 'EXTENDS_TO', confidence: 0.7, source: 'before', pattern: cuePattern('[,](?:并|实现|逐步|全面|纵向|横向|向下)*[^,\uE000-\uEFFF]{0,4}(?<cue>贯通|覆盖|延伸|推广|拓展|下沉|下通|铺设|铺开|推开|通达)(?:至|到)?(?:全部|所有)?{target:P}') },
  // 实现省、市、县三级全覆盖
  { type: 'EXTENDS_TO', confidence: 0.7, source: 'before', pattern: cuePattern('(?:实现|达到)(?:对)?{target:P}~4(?<cue>全覆盖|覆盖|贯通|联通)') },
  { type: 'EXTENDS_TO', confidence: 0.7, source: 'before', pattern: cuePattern(`[,](?:并|逐步)?向{target:P}~4(?<cue>${REACH})`) },
]

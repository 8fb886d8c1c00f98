/** MIGRATES_TO, MERGES_INTO and EVOLVES_INTO: a system moves to, goes into or becomes another. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

export const MOVES: readonly CueRule[] = [
  { type: 'MIGRATES_TO', confidence: 0.9, pattern: cuePattern('{source:S}~10(?<cue>迁移|迁入|割接|搬迁|切换|转入|转移|迁)(?:到|至|上|入)*{target:S}') },
  { type: 'MIGRATES_TO', confidence: 0.9, pattern: cuePattern('{source:S}~6向{target:S}~6(?<cue>迁移|迁入|转移|迁转|切换|割接)') },
  { type: 'MERGES_INTO', confidence: 0.9, pattern: cuePattern('{source:S}~8(?:整合|归并|统一|逐步)?(?<cue>并入|融入|合并进|归入|收归|划归|融合到|融合至|划入|合并到|合并至|归并入|整合至|整合到|整合进|归并至|归并到|集成到|集成至|纳入){target:S}') },
  { type: 'MERGES_INTO', confidence: 0.9, pattern: cuePattern('{source:S}~4(?<cue>整合|融合|合并)(?:为|成)~16{target:S}') },
  // B由A1和A2整合组建
  { type: 'MERGES_INTO', confidence: 0.9, pattern: cuePattern('{target:S}由(?:原)?{source:S}(?<cue>整合|合并|归并)') },
  // 归并到B
  { type: 'MERGES_INTO', confidence: 0.7, source: 'before', pattern: cuePattern('[,](?:年内|年底前|统一|逐步|全部)*(?<cue>归并|整合|融合|合并|归入|收归|划归)(?:到|至|进)?{target:S}') },
  // A割接上云: the cloud is the measure's
  { type: 'MIGRATES_TO', confidence: 0.7, target: 'measure', pattern: cuePattern('{source:S}~14(?<cue>上云)') },
  // 全面对接、融入B
  { type: 'MERGES_INTO', confidence: 0.8, source: 'before', pattern: cuePattern('(?:^|[,、]|并)(?:相关|其|原有)?(?:功能|业务|服务|内容)?(?:全面|逐步|整体|年内|年底前|原则上|统一|整合)*(?<cue>融入|并入|纳入){target:S}') },
  // 整合A,…建设B
  { type: 'MERGES_INTO', confidence: 0.7, target: 'whole', pattern: cuePattern('(?:^|[,]|充分|全面|进一步|推进|推动)(?<cue>整合|集成|归并){source:S}(?!~6(?:数据|信息|资源))') },
  { type: 'EVOLVES_INTO', confidence: 0.9, pattern: cuePattern('{source:S}向{target:S}(?=(?:、{S}向{S})*的?(?<cue>建设|转变|升级|演进|转型|过渡|发展))') },
  { type: 'EVOLVES_INTO', confidence: 0.9, pattern: cuePattern('{source:S}~6(?<cue>升级|改造|改建|提升|更名|改版|转型|改建|拓展|替换|迭代|切换)(?:为|成|至){target:S}') },
  // B在原A基础上升级而成; B上线后取代A
  { type: 'EVOLVES_INTO', confidence: 0.9, pattern: cuePattern('{target:S}在(?:原|原有)?{source:S}(?:的)?基础上(?<cue>升级|迭代|改造|改建|拓展)') },
  { type: 'EVOLVES_INTO', confidence: 0.8, pattern: cuePattern('{target:S}~6(?<cue>取代|替代|替换){source:S}') },
  { type: 'EVOLVES_INTO', confidence: 0.7, target: 'before', pattern: cuePattern('(?:^|[,])[^,\uE000-\uEFFF]{0,4}(?<cue>取代|替代){source:S}') },
]

/** PART_OF and SUPPORTS: what a system is made of, and what it serves. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

export const STRUCTURE: readonly CueRule[] = [
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('{target:S}~2[,]?(?:主要|具体|内部)?(?<cue>包括|包含|涵盖|下设|内含|内嵌|内置|内设|设有|含){source:S}') },
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('(?<cue>包括|包含|涵盖|具备|集){source:S}(?:等)?~12(?:的|于一体的)?~6{target:S}') },
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('{target:S}(?<cue>中的?|内的?){source:S}') },
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('{source:S}[,]?(?:均|都)?(?:是|为|作为|属于){target:S}的(?:重要|核心|主要|关键)?(?<cue>组成部分|子系统|模块)') },
  { type: 'PART_OF', confidence: 0.8, source: 'before', pattern: cuePattern('[,]作为{target:S}的(?:重要|核心|主要|关键)?(?<cue>组成部分|子系统|模块)') },
  { type: 'PART_OF', confidence: 0.8, target: 'before', pattern: cuePattern('[,](?:主要|具体)?(?<cue>包括|包含|涵盖|下设|内嵌|内置|内设|设有){source:S}') },
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('{target:S}由{source:S}~8(?<cue>组成|构成)') },
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('{source:S}(?:共同)?(?<cue>组成|构成){target:S}') },
  { type: 'PART_OF', confidence: 0.9, pattern: cuePattern('{target:S}的?(?<cue>子系统|模块|组成部分)(?:有|包括|包含|为){source:S}') },
  // 完善A平台B、C等模块
  { type: 'PART_OF', confidence: 0.8, pattern: cuePattern('{target:S}{source:S}(?<cue>模块|子系统|板块)') },
  // 。包括建设A,启动B建设
  { type: 'PART_OF', confidence: 0.7, target: 'previous', pattern: cuePattern('^(?:主要|具体)?(?<cue>包括|包含)(?:[^。;；]*?)~10{source:S}') },
  { type: 'SUPPORTS', confidence: 0.8, pattern: cuePattern('{source:S}~12[,]?(?:全面|有力|有效)?(?<cue>支撑|支持|服务于|赋能){target:S}') },
  { type: 'SUPPORTS', confidence: 0.7, source: 'before', pattern: cuePattern('[,](?:全面|有力|有效)?(?<cue>支撑|赋能){target:S}') },
  { type: 'SUPPORTS', confidence: 0.8, source: 'before', pattern: cuePattern('为{target:S}~4(?<cue>提供)(?:(?!数据|信息)[^,。]){0,8}(?:支撑|支持|保障)') },
  { type: 'SUPPORTS', confidence: 0.9, source: 'before', pattern: cuePattern('为{target:S}(?<cue>赋能)') },
  { type: 'SUPPORTS', confidence: 0.8, target: 'before', pattern: cuePattern('由{source:S}(?:统一)?(?<cue>支撑|保障)') },
  { type: 'SUPPORTS', confidence: 0.8, source: 'before', pattern: cuePattern('为{target:S}~2(?<cue>提供)(?:计算|存储|网络|安全|算力|运行|运维)') },
  { type: 'SUPPORTS', confidence: 0.7, source: 'before', pattern: cuePattern('(?<cue>保障){target:S}~4(?:安全|稳定|平稳)') },
]

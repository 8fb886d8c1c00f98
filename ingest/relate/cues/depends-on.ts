/** DEPENDS_ON: the source is built on, hosted by or needs the target. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

export const DEPENDS_ON: readonly CueRule[] = [
  // 应用项目,必须依托B部署
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('{source:S}~6[,]?(?:原则上)?(?:都|均)?(?:必须|应当?|要|须|一律|统一|全部|全面|充分)*(?<cue>依托|基于){target:S}') },
  // 依托B,建设A
  { type: 'DEPENDS_ON', confidence: 0.9, source: 'built', pattern: cuePattern('(?:^|[,、]|充分|全面)(?:必须|应当?|须|要|统一|原则上)*(?<cue>依托|基于|立足){target:S}') },
  { type: 'DEPENDS_ON', confidence: 0.9, source: 'built', pattern: cuePattern('(?:^|[,])以{target:S}(?:建设)?为(?<cue>基础|依托|支撑|底座|载体)') },
  { type: 'DEPENDS_ON', confidence: 0.9, source: 'built', pattern: cuePattern('在{target:S}(?:的|现有|已有|建设)*(?<cue>基础之?上|框架下)') },
  // A部署在B上
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('{source:S}~8(?<cue>部署|运行|承载|搭建|构建|托管|架设|搭载)(?:在|于|到|至)*{target:S}') },
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('{source:S}~4在{target:S}上?(?:统一|集中|全部)?(?<cue>部署|运行)') },
  { type: 'DEPENDS_ON', confidence: 0.8, source: 'before', pattern: cuePattern('[,](?:统一|集中|全部|全面|一律|原则上|均|都|须|应|要|并)*(?<cue>部署|运行|承载)(?:在|于){target:S}') },
  // A统一使用B
  { type: 'DEPENDS_ON', confidence: 0.8, pattern: cuePattern('{source:S}~6[,]?(?:原则上)?(?:都|均|一律)?(?:要|应|应当|须|必须)?(?:统一|全面|全部)?(?<cue>使用|采用|调用|共用){target:S}') },
  // 由B提供…支撑
  { type: 'DEPENDS_ON', confidence: 0.8, source: 'before', pattern: cuePattern('(?:改)?由{target:S}(?:统一)?(?<cue>承载|托管)') },
  { type: 'DEPENDS_ON', confidence: 0.8, pattern: cuePattern('{source:S}~2(?<cue>通过|利用|借助){target:S}~2(?:获取|对外|实现|接入|提供|开展|共享|调用)') },
  // 通过B,…
  { type: 'DEPENDS_ON', confidence: 0.6, source: 'built', pattern: cuePattern('(?:^|[,、])(?<cue>通过|利用|借助|运用|结合){target:S}(?:建设)?(?=[,](?!汇聚|归集|汇集)|开展|实现|进行|提供|对|向)') },
  // 托管在B的A; 在B上开发A; A以B为底座
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('(?<cue>托管|部署|运行)(?:在|于){target:S}的{source:S}') },
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('在{target:S}上(?<cue>开发|搭建|建设|构建|扩展){source:S}') },
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('{source:S}~8以{target:S}(?:建设)?为(?<cue>底座|基础|依托|支撑|载体|核心)') },
  // A改由B承载; A调用B
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('{source:S}~6由{target:S}(?:统一)?(?<cue>承载|托管)') },
  { type: 'DEPENDS_ON', confidence: 0.9, pattern: cuePattern('{source:S}~8(?<cue>调用|借助|借力){target:S}') },
  { type: 'DEPENDS_ON', confidence: 0.7, source: 'before', pattern: cuePattern('(?:^|[,])(?:统一|全面|直接|均|须|应)*(?<cue>使用|调用|借助|采用){target:S}') },
  // 建设B,供A统一使用
  { type: 'DEPENDS_ON', confidence: 0.8, target: 'before', pattern: cuePattern('供{source:S}~4(?<cue>调用|使用|共用|调取)') },
]

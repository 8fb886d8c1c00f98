/**
 * Statements that no verb makes by its arguments: a pattern over the coded sentence
 * each (coded-sentence.ts), tried only where its words stand in the sentence.
 */
import type { RelationType } from '../../graph/model/vocabulary.ts'
import { cuePattern } from './coded-sentence.ts'
import type { OmittedEnd } from './ends.ts'

export interface Construction {
  readonly type: RelationType
  /** Its group `cue` is what is reported. */
  readonly pattern: RegExp
  /** One of these stands in every sentence that the pattern fits. */
  readonly words: RegExp
  readonly source?: OmittedEnd
  readonly target?: OmittedEnd
  /** The list that the pattern calls `source` holds both ends: what stands before 与 and what behind it. */
  readonly withinList?: true
  /** How often such a statement is right where both ends are named, 0 to 1. */
  readonly confidence: number
}

export const CONSTRUCTIONS: readonly Construction[] = [
  // A向B、C向D的建设
  { type: 'EVOLVES_INTO', confidence: 0.9, words: /向/u, pattern: cuePattern('{source:S}向{target:S}(?=(?:、{S}向{S})*的?(?<cue>建设|转变|升级|演进|转型|过渡|发展))') },
  // A中的B
  { type: 'PART_OF', confidence: 0.9, words: /[中内]/u, pattern: cuePattern('{target:S}(?<cue>中的?|内的?){source:S}') },
  // 完善A平台B、C等模块
  { type: 'PART_OF', confidence: 0.8, words: /模块|子系统|板块/u, pattern: cuePattern('{target:S}(?:的|中的|内的)?{source:S}(?:[两三四五六七八九十\\d]+个|[等]?)(?<cue>模块|子系统|板块|分库|子库)') },
  // A与B之间,案件双向流转
  { type: 'CONNECTS_TO', confidence: 0.85, withinList: true, words: /之间|间/u, pattern: cuePattern('{source:S}之?间,?~14(?<cue>流转|共享|互通|交换|传输|对接|联动|预留|开通|互认|打通|通道)') },
  { type: 'CONNECTS_TO', confidence: 0.8, words: /之间/u, pattern: cuePattern('(?:与|和|同|跟){target:SA}之间,?~14(?<cue>流转|共享|互通|交换|传输|对接|联动|预留|开通|互认|打通|通道)') },
  // 以A为知识来源
  { type: 'DEPENDS_ON', confidence: 0.8, source: 'built', words: /以/u, pattern: cuePattern('以{target:S}(?<cue>为)(?:[^,]{0,6})(?:渠道|来源|通道|入口|引擎|底图|纽带|后台|承载网|标尺)') },
  // 。包括建设A,启动B建设
  { type: 'PART_OF', confidence: 0.7, target: 'previous', words: /^(?:主要|具体)?包[括含]/u, pattern: cuePattern('^(?:主要|具体)?(?<cue>包括|包含)(?:[^。;；]*?)~10{source:S}') },
  // 城管与交管部门联合建立A
  { type: 'COOPERATES_WITH', confidence: 0.9, withinList: true, words: /联合|共|作|办/u, pattern: cuePattern('{source:A}~4(?<cue>联合|共同|协作|合作|共建|联建|共管|合办|联办)') },
  { type: 'COOPERATES_WITH', confidence: 0.9, words: /联合|共|作|办/u, pattern: cuePattern('{source:A}(?:与|和|同|会同|联合){target:A}~4(?<cue>联合|共同|协作|合作|共建|联建|共管|合办|联办)') },
  { type: 'COOPERATES_WITH', confidence: 0.8, words: /联合|会同/u, pattern: cuePattern('{source:A}(?<cue>联合|会同){target:A}~4(?:共同|合作)?(?:组建|建立|建设|开展|推进|搭建|开发|打造)') },
]

/** CONNECTS_TO: two systems, or a system and a body, exchange information. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

const LINK = '(?:互联互通|级联|数据通道|双向同步|无缝衔接|数据互通|互通共享|对接|连接|互联|互通|联通|联网|衔接|打通|贯通|联动|数据共享|信息共享|数据交换|信息交换|接口)'

export const CONNECTS_TO: readonly CueRule[] = [
  // 建设A并与B对接; A与B互联互通
  { type: 'CONNECTS_TO', confidence: 0.9, pattern: cuePattern(`{source:S}~12[,]?(?:并|且)?(?:实现|完成|加强)?(?:与|和|同){target:SA}~8(?<cue>${LINK})`) },
  // …,并与B对接; 完善与B互通共享
  { type: 'CONNECTS_TO', confidence: 0.8, source: 'before', pattern: cuePattern(`(?:^|[,]|完善|实现|加强|推进|深化|做好|强化)[^,\uE000-\uEFFF]{0,5}(?:与|同){target:SA}~8(?<cue>${LINK})`) },
  // A对接B; A接入B
  { type: 'CONNECTS_TO', confidence: 0.9, pattern: cuePattern(`{source:S}~8(?<cue>上联|下联|级联|连通|对接|连接|接入|联接|连通|接通|互联|直连){target:SA}`) },
  // 对接B, 连接B
  { type: 'CONNECTS_TO', confidence: 0.8, source: 'before', pattern: cuePattern(`(?:^|[,、]|深化|全面|实现|做好|加强|推进|主动|积极|完成)(?:向上|向下|纵向|横向|全面|主动|有效|逐步|并)*(?<cue>对接|连接|联接|连通|联通|接通|打通)(?:(?:、|并|和)(?:融入|接入|并入|共享))?{target:SA}`) },
  // 建设A,并接入B
  { type: 'CONNECTS_TO', confidence: 0.8, source: 'before', pattern: cuePattern('(?:^|[,])(?:并|再|统一|全部|全面|逐步|及时|向上|向下|横向|纵向|其?后台|通过接口|通过专线)*(?<cue>接入|联接|直连|上联|下联|连通){target:S}') },
  // 打通与B的数据通道
  { type: 'CONNECTS_TO', confidence: 0.8, source: 'before', pattern: cuePattern(`(?<cue>打通|建立|开通|预留)(?:与|同){target:SA}~8(?:通道|接口|渠道|链路)`) },
  // A与B对接; A和B后台数据资源共享
  { type: 'CONNECTS_TO', confidence: 0.8, withinList: true, pattern: cuePattern('(?<![与同和]){source:S}~6(?<cue>数据资源共享|数据共享|信息共享|数据互通|双向同步|纵向联通|开通|互联互通|互联|互通|对接|联通|衔接|联动)(?!{SA})') },
]

/** FEEDS: data flows from a system or a body into a system. */
import { cuePattern } from '../coded-sentence.ts'
import type { CueRule } from '../cue-rule.ts'

const DATA = '(?:数据资源|视频流|工况|线索|文件|报文|工单|结果|事项|证照|案件|成果|样本|信息资源|数据|信息|资源|目录|档案|视频)'

export const FEEDS: readonly CueRule[] = [
  // 各部门相关数据资源接入B; A数据汇聚至B
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern(`{source:SA}~10${DATA}~10(?<cue>接入|汇聚|归集|汇入|上传|报送|推送|共享|导入|汇集|归并|同步|反馈|上报|回流|回传|沉淀|抄送|移交|分发|输送|进入|报)(?:至|到|进|于|给|入)*{target:S}`) },
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern(`{source:SA}~8向{target:S}~4(?<cue>汇聚|归集|推送|报送|共享|提供|上传|汇集|同步)~6${DATA}`) },
  // 从B抽取
  { type: 'FEEDS', confidence: 0.8, target: 'built', pattern: cuePattern('从{source:S}~6(?<cue>抽取|获取|调取|采集|提取|接收)') },
  // 省公安厅、省市场监管局分别将人口、法人数据归集至B
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern(`{source:A}(?:分别|应当?|要|须|及时|按要求)*(?:将|把)~20${DATA}~6(?<cue>接入|汇聚|归集|汇入|上传|报送|推送|共享|汇集)(?:至|到|进|于)?{target:S}`) },
  // 汇聚A视频资源和B案件数据
  { type: 'FEEDS', confidence: 0.7, target: 'built', pattern: cuePattern(`(?<cue>整合|汇聚|归集|汇集|接入){SA}的?~8${DATA}(?:和|与|、|及){source:SA}的?~8${DATA}`) },
  // 为B提供数据支撑
  { type: 'FEEDS', confidence: 0.8, source: 'before', pattern: cuePattern(`为{target:S}~4(?<cue>提供)~6${DATA}`) },
  { type: 'FEEDS', confidence: 0.8, source: 'before', pattern: cuePattern(`向{target:S}~4(?<cue>推送|报送|共享|提供|汇聚|归集)~6${DATA}`) },
  // 整合X的信息资源,建设B
  { type: 'FEEDS', confidence: 0.7, target: 'built', pattern: cuePattern(`(?<cue>整合|汇聚|归集|汇集|接入|采集|接收|承接|获取|引入|抽取){source:SA}的?~8${DATA}`) },
  // 通过A建设,汇聚…
  { type: 'FEEDS', confidence: 0.7, target: 'measure', acrossClauses: true, pattern: cuePattern('通过{source:S}~12[,](?<cue>汇聚|归集|汇集)') },
  // 推动X共享…的数据
  { type: 'FEEDS', confidence: 0.7, target: 'measure', pattern: cuePattern(`(?:推动|推进|促进){source:A}~16(?<cue>共享)~24${DATA}`) },
  // A由B提供数据支撑; 数据由B推送
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern(`{target:S}~6由{source:S}(?:统一)?(?<cue>提供|推送)~6${DATA}`) },
  { type: 'FEEDS', confidence: 0.7, target: 'before', pattern: cuePattern(`${DATA}~2由{source:S}(?:统一)?(?<cue>推送|提供|供给|共享)`) },
  // 办件数据实时推送至B
  { type: 'FEEDS', confidence: 0.7, source: 'before', pattern: cuePattern(`(?:^|[,])(?:[^,\uE000-\uEFFF]{0,8})${DATA}~6(?<cue>推送|汇聚|归集|上传|报送|汇集|同步|共享|反馈|回流|上报|汇入|抄送|移交|分发|输送|报)(?:至|到|给)?{target:S}`) },
  // A接收B的监测数据; A的数据来自B
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern(`{target:S}~4(?<cue>接收|采集|汇聚|接入|承接|归集|获取|引入){source:SA}的?~8${DATA}`) },
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern(`{target:S}的?~6${DATA}~2(?<cue>来自|取自|源自|来源于){source:SA}`) },
  { type: 'FEEDS', confidence: 0.7, target: 'before', pattern: cuePattern(`${DATA}(?:均|都|全部)?(?<cue>来自|取自|源自|来源于){source:SA}`) },
  { type: 'FEEDS', confidence: 0.7, target: 'before', pattern: cuePattern('由{source:S}(?:统一|负责)?(?<cue>提供|推送|供给)(?=[,]|$)') },
  // A从B取流; 反哺B
  { type: 'FEEDS', confidence: 0.9, pattern: cuePattern('{target:S}~16[,]?(?:一律|均|统一)?从{source:S}~4(?<cue>取流|取数|获取|抽取|调取|读取)') },
  { type: 'FEEDS', confidence: 0.8, source: 'before', pattern: cuePattern('[,](?<cue>反哺){target:S}') },
]

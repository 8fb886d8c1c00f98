/**
 * Every vocabulary word that a user reads, in one place: the closed sets of
 * graph/model and the rules that a document's record names. Sentences of the
 * interface stand in the elements that say them; these are the terms they share.
 */
import { repairName } from '../../../graph/model/explain-edit.ts'
import type { Action, DocumentFormat, Role, Status, SystemFunction } from '../../../graph/model/vocabulary.ts'
import type { GraphEdgeType } from '../../api.ts'
import type { NodeClass } from './node-class.ts'

export const KIND_WORDS: Readonly<Record<NodeClass, string>> = {
  Agency: '机构',
  platform: '平台',
  system: '系统',
  network: '网络',
  app: '移动应用',
  website: '网站',
  datacentre: '数据中心',
  database: '数据库',
  service: '服务',
  Area: '地区与层级',
}

export const FUNCTION_WORDS: Readonly<Record<SystemFunction, string>> = {
  'data-exchange': '数据共享交换',
  'data-centre': '数据中心',
  'big-data': '大数据分析',
  approval: '行政审批',
  service: '政务服务',
  supervision: '监督管理',
  monitoring: '监测',
  emergency: '应急指挥',
  office: '协同办公',
  portal: '门户',
  identity: '身份认证',
  payment: '公共支付',
  spatial: '时空信息',
  cloud: '云平台',
  network: '网络',
  video: '视频',
  archive: '档案',
  tax: '税务',
  audit: '审计',
  other: '其他',
}

/** As a verb between two names: A 依托 B. */
export const RELATION_WORDS: Readonly<Record<GraphEdgeType, string>> = {
  DEPENDS_ON: '依托',
  MIGRATES_TO: '迁移至',
  MERGES_INTO: '并入',
  FEEDS: '供数给',
  SUPPORTS: '支撑',
  CONNECTS_TO: '对接',
  PART_OF: '组成',
  EXTENDS_TO: '延伸至',
  EVOLVES_INTO: '演进为',
  OWNS: '拥有',
  COOPERATES_WITH: '协作',
  RESPONSIBLE_FOR: '负责',
}

export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  build: '建设',
  upgrade: '升级',
  promote: '推广',
  integrate: '整合',
}

export const ROLE_WORDS: Readonly<Record<Role, string>> = { lead: '牵头', implement: '落实' }

export const STATUS_WORDS: Readonly<Record<Status, string>> = { existing: '现有', planned: '规划' }

/** Rules of the pipeline that question a text rather than mend it. */
const RULE_WORDS: Readonly<Record<string, string>> = {
  'read/encoding': '文字编码',
  'read/pdf-page': 'PDF 页面',
  'outline/no-measures': '未见任务条目',
  'plan/no-systems': '未见系统',
  'plan/endless-sentence': '没有断句',
}

/** The rule in words; a rule nobody has named yet shows its own name. */
export function ruleWord(rule: string): string {
  return RULE_WORDS[rule] ?? repairName(rule)
}

/** 0.82 → 较高. Numbers alone look more exact than they are. */
export function confidenceWord(confidence: number): string {
  if (confidence >= 0.85) return '高'
  if (confidence >= 0.65) return '较高'
  if (confidence >= 0.45) return '中'
  return '低'
}

export const FORMAT_WORDS: Readonly<Record<DocumentFormat, string>> = {
  txt: '纯文本',
  md: 'Markdown',
  html: '网页',
  mht: '网页存档（mht）',
  docx: 'Word 文档（docx）',
  doc: 'Word 文档（doc）',
  pdf: 'PDF',
  xlsx: 'Excel 表格（xlsx）',
  xls: 'Excel 表格（xls）',
  csv: '表格（csv）',
}

/** An ISO time as the reader's clock shows it: 2026年3月5日 14:07. */
export function timeWords(iso: string): string {
  const time = new Date(iso)
  const clock = [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${clock}`
}

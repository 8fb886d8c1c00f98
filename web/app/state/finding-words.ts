/** The words of findings about possible duplicates, for the app, the command line and reports. */
import type { Finding, FindingKind, Standing, VerdictFilter } from '../../api.ts'

export const FINDING_KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  overlap: '功能重复',
  'same-system': '同一系统两个名称',
  'planned-again': '跨年度重复立项',
}

export const VERDICT_WORDS: Readonly<Record<VerdictFilter, string>> = {
  open: '未定',
  confirmed: '确认重复',
  rejected: '不是重复',
  later: '以后再看',
}

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'both-new': '都要新建',
  'one-new': '一个要新建',
  'none-new': '都不是新建',
}

export const TIER_WORDS: Readonly<Record<string, string>> = {
  国家: '国家', 部: '部委', 省: '省级', 自治区: '自治区', 市: '市级', 区: '区级', 县: '县级', 镇: '镇', 街道: '街道', 乡: '乡', 州: '州', 盟: '盟', 旗: '旗',
}

export const tierWord = (tier: string): string => TIER_WORDS[tier] ?? tier

export function standingOf({ a, b }: Finding): Standing {
  if (a.isNew && b.isNew) return 'both-new'
  return a.isNew || b.isNew ? 'one-new' : 'none-new'
}

/** 甲 ↔ 乙; one name for a system that was planned again. */
export function findingTitle({ a, b }: Finding): string {
  return a.id === b.id ? a.name : `${a.name} ↔ ${b.name}`
}

/** 2.2 → +2.20: reasons are read as a sum. */
export const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`

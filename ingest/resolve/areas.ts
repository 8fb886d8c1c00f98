/** Mentions of areas → areas: 街(镇) and 街镇, 全市11个区 and 各区 are one. */
import { normalName } from '../../graph/model/name.ts'
import type { FoundMention } from '../stages.ts'
import type { Grouped } from './agencies.ts'

export function resolveAreas(mentions: readonly FoundMention[], own: string | null): Grouped {
  const forms = mentions.map(({ name }) => areaForm(normalName(name)))
  const namesOf = new Map<string, Set<string>>()
  mentions.forEach(({ name }, index) => {
    const form = forms[index] ?? name
    namesOf.set(form, (namesOf.get(form) ?? new Set()).add(name))
  })
  const indexOf = new Map([...namesOf.keys()].map((form, index) => [form, index]))
  return {
    entities: [...namesOf].map(([form, names]) => ({
      label: 'Area',
      name: TIERS.has(form) ? ([...names][0] ?? form) : form,
      form,
      jurisdiction: own,
      aliases: [...names].filter((name, index) => (TIERS.has(form) ? index > 0 : name !== form)),
      generic: false,
      inferred: false,
    })),
    entitiesOf: forms.map((form) => [indexOf.get(form)].filter((index) => index !== undefined)),
  }
}

/** One tier however it is spelt (县, 县级, 各县), which goes by the first spelling that the text has. */
const TIERS = new Set(['县'])

/** @returns the usual name of an area (街 → 街镇, 区 → 各区) */
function areaForm(name: string): string {
  const counted = /^全[省市区县]\d+个(.+)$/u.exec(name)?.[1]
  if (counted !== undefined) return `各${counted}`
  if (/^街(?:\(镇\)|镇)?$/u.test(name)) return '街镇'
  if (name === '镇') return '街镇'
  if (name === '区') return '各区'
  if (name === '省' || name === '市') return `${name}级`
  if (/^(?:各县|县级?)$/u.test(name)) return '县'
  return name
}

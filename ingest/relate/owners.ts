/**
 * OWNS: the owner's own name in front of a system's (市国土局行政审批系统, 市民政…平台). A
 * subject word alone (环保…) is none.
 */
import { NAME_WORDS } from '../lexicon/organs.ts'
import { placeAtStart } from '../lexicon/places.ts'
import { leadingTier } from '../lexicon/tiers.ts'
import { tierOfPlace } from '../../graph/model/place-name.ts'
import type { FoundRelation, Outline, Resolved } from '../stages.ts'

const NAME_WORD = new RegExp(`^(?:${NAME_WORDS})`, 'u')

export function ownersIn(text: string, resolved: Resolved, outline: Outline): readonly FoundRelation[] {
  const found: FoundRelation[] = []
  const systems = resolved.mentions.filter(({ label, measure }) => label === 'System' && measure !== null)
  const agencyAt = new Map(resolved.mentions.filter(({ label }) => label === 'Agency').map((agency) => [agency.start, agency]))
  const agencyEnding = new Map(resolved.mentions.filter(({ label }) => label === 'Agency').map((agency) => [agency.end, agency]))
  const byWord = organsByWord(resolved, outline.jurisdiction)
  for (const system of systems) {
    // “市政府OA系统”: the name may begin behind a quotation mark.
    const standing = agencyAt.get(system.start) ?? agencyAt.get(system.start + 1)
    const inside = standing !== undefined && standing.end < system.end ? standing : undefined
    // 省气象局的预警发布系统
    const named = /^的[“"「]?$/u.test(text.slice(system.start - 1, system.start)) ? agencyEnding.get(system.start - 1) : text.slice(system.start - 2, system.start - 1) === '的' && /[“"「]/u.test(text.charAt(system.start - 1)) ? agencyEnding.get(system.start - 2) : undefined
    const owner = inside?.entity ?? named?.entity ?? ownerByWord(byWord, resolved.entities[system.entity]?.name ?? '', outline.jurisdiction)
    // 市数字档案馆二期 is no system of an archive.
    if (inside !== undefined && /^[(（]?(?:[一二三四五六\d]+期|项目)[)）]?$/u.test(text.slice(inside.end, system.end))) continue
    // 各部门业务系统 are nobody's in particular.
    if (owner !== null && /(?:部门|单位)$|各/u.test(resolved.entities[owner]?.name ?? '')) continue
    if (owner === null || resolved.entities[owner]?.generic === true || resolved.entities[system.entity]?.generic === true) continue
    found.push({
      type: 'OWNS',
      source: owner,
      target: system.entity,
      measure: system.measure,
      cue: resolved.entities[owner]?.name ?? '',
      confidence: inside === undefined && named === undefined ? 0.85 : 0.9,
      status: 'planned',
      start: system.start,
      end: system.end,
    })
  }
  return found
}

/** 南京工商微信公众平台: a place or tier and a word that names an organ. */
function ownerByWord(byWord: ReadonlyMap<string, number>, name: string, own: string | null): number | null {
  const place = placeAtStart(name, own)
  const tier = place !== null && own !== null && place.full === own ? name.slice(0, place.length) : (leadingTier(name)?.word ?? '')
  // 省级税务专网 is of the tier, not of an organ.
  if (tier === '' || tier.endsWith('级')) return null
  const word = NAME_WORD.exec(name.slice(tier.length))?.[0]
  return word === undefined ? null : (byWord.get(word) ?? null)
}

/** The plan's own organs by their names without tier and end: 工商 → 市工商局. The first of several counts. */
function organsByWord(resolved: Resolved, own: string | null): ReadonlyMap<string, number> {
  const tier = tierOfPlace(own)
  const found = new Map<string, number>()
  resolved.entities.forEach(({ label, name }, entity) => {
    const word = name.slice(tier.length, -1)
    if (label === 'Agency' && name.startsWith(tier) && /[局委办厅]$/u.test(name) && !found.has(word)) found.set(word, entity)
  })
  return found
}

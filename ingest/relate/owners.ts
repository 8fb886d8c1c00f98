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

export function ownersIn(resolved: Resolved, outline: Outline): readonly FoundRelation[] {
  const found: FoundRelation[] = []
  const systems = resolved.mentions.filter(({ label, measure }) => label === 'System' && measure !== null)
  for (const system of systems) {
    const inside = resolved.mentions.find((agency) => agency.label === 'Agency' && agency.start === system.start && agency.end < system.end)
    const owner = inside?.entity ?? ownerByWord(resolved, resolved.entities[system.entity]?.name ?? '', outline.jurisdiction)
    const isClass = (entity: number): boolean => resolved.entities[entity]?.generic === true
    if (owner === null || isClass(owner) || isClass(system.entity)) continue
    found.push({
      type: 'OWNS',
      source: owner,
      target: system.entity,
      measure: system.measure,
      cue: resolved.entities[owner]?.name ?? '',
      confidence: inside === undefined ? 0.7 : 0.9,
      status: 'planned',
      start: system.start,
      end: system.end,
    })
  }
  return found
}

/** 南京工商微信公众平台: a place or tier and a word that names an organ. */
function ownerByWord(resolved: Resolved, name: string, own: string | null): number | null {
  const place = placeAtStart(name, own)
  const tier = place !== null && own !== null && place.full === own ? name.slice(0, place.length) : (leadingTier(name)?.word ?? '')
  if (tier === '') return null
  const word = NAME_WORD.exec(name.slice(tier.length))?.[0]
  if (word === undefined) return null
  const ownTier = tierOfPlace(own)
  const owner = resolved.entities.findIndex(
    ({ label, name: agency }) => label === 'Agency' && agency.startsWith(ownTier + word) && /^[局委办厅]$/u.test(agency.slice(ownTier.length + word.length)),
  )
  return owner < 0 ? null : owner
}

/**
 * Why two systems may be the same thing built twice, and why they may not: one
 * entry a reason, each with its weight and its words from both sides. The score
 * is their sum, so that a reader can add it up.
 */
import { differentFields, nearFields, sameField, wideAndDepartmental } from './field.ts'
import { anotherKind } from './kind.ts'
import { alreadyLinked, madeOf, mergedTogether, sameWhole, sharedNeighbours, sharedTargets, sideBySide, superseded, takenOver } from './links.ts'
import { bareName, nameWithin, namedAsPart, otherPhase } from './names.ts'
import type { Found, Pair, Rule } from './pair.ts'
import { bothNew, differentAgencies, namedTogether, oftenNamed, onlyNamed, plannedAgain, sameAgency, sameSentence } from './plan.ts'
import { nearPurpose, otherObjects, platformsOfOneField, publicChannels, sameFunction, samePurpose, sharedWords, twoWebsites } from './purpose.ts'

const RULES = {
  'same-purpose': samePurpose,
  'near-purpose': nearPurpose,
  'two-websites': twoWebsites,
  'same-function': sameFunction,
  'public-channels': publicChannels,
  'other-objects': otherObjects,
  'shared-words': sharedWords,
  'platforms-of-one-field': platformsOfOneField,
  'wide-and-departmental': wideAndDepartmental,
  'same-field': sameField,
  'near-fields': nearFields,
  'different-fields': differentFields,
  'different-agencies': differentAgencies,
  'same-agency': sameAgency,
  'both-new': bothNew,
  'planned-again': plannedAgain,
  'shared-neighbours': sharedNeighbours,
  'named-together': namedTogether,
  'often-named': oftenNamed,
  'same-sentence': sameSentence,
  'shared-targets': sharedTargets,
  'side-by-side': sideBySide,
  'already-linked': alreadyLinked,
  'taken-over': takenOver,
  'made-of': madeOf,
  'merged-together': mergedTogether,
  superseded,
  'parts-of-one-whole': sameWhole,
  'named-as-part': namedAsPart,
  'other-phase': otherPhase,
  'name-within': nameWithin,
  'bare-name': bareName,
  'only-named': onlyNamed,
  'another-kind': anotherKind,
} as const satisfies Record<string, Rule>

export type ReasonName = keyof typeof RULES
export const REASON_NAMES = Object.keys(RULES) as readonly ReasonName[]

export interface Reason extends Found {
  readonly name: ReasonName
}

const NAMED_RULES = Object.entries(RULES) as readonly (readonly [ReasonName, Rule])[]

/** In the order of the table; those without weight are left out. */
export function reasonsFor(pair: Pair): readonly Reason[] {
  const reasons: Reason[] = []
  for (const [name, rule] of NAMED_RULES) {
    const found = rule(pair)
    if (found !== null && found.weight !== 0) reasons.push({ name, weight: Math.round(found.weight * 100) / 100, text: found.text })
  }
  return reasons
}

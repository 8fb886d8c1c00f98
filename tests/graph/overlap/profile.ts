/** A system as the finder knows it, from its name and what a test says of it. */
import type { EntityId } from '../../../graph/model/ids.ts'
import { entityId } from '../../../graph/model/ids.ts'
import { saidByName, type Act, type SystemProfile } from '../../../graph/overlap/system-profile.ts'

interface Said {
  readonly place?: string | null
  readonly kind?: SystemProfile['kind']
  readonly function?: SystemProfile['function']
  /** Names of those that answer for it. */
  readonly agencies?: readonly string[]
  readonly owner?: string
  readonly acts?: readonly Act[]
  readonly links?: SystemProfile['links']
  /** Sentences that name it. */
  readonly sentences?: readonly string[]
}

export function system(name: string, { place = '南京市', kind = 'system', agencies = [], owner, acts = [], links = [], sentences = [], ...rest }: Said = {}): SystemProfile {
  return {
    id: entityId('System', place, name),
    name,
    aliases: [],
    jurisdiction: place,
    kind,
    function: rest.function ?? null,
    inferred: false,
    ...saidByName(name, place, owner ?? null),
    agencies: new Map(agencies.map((agency) => [agency as EntityId, agency])),
    owner: (owner ?? null) as EntityId | null,
    acts,
    links,
    sentences: new Map(sentences.map((sentence) => [sentence, sentence])),
  }
}

export const builds = (phrase: string, year: number | null = null, measure = `m ${phrase}`): Act => ({ action: 'build', measure, start: 0, phrase, year })

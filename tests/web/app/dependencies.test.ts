import { describe, expect, it } from 'vitest'
import type { RelationType } from '../../../graph/model/vocabulary.ts'
import type { EntityCard, EntityRef, Statement } from '../../../web/api.ts'
import { dependencies } from '../../../web/app/state/dependencies.ts'

const ref = (id: string): EntityRef => ({ id, label: 'System', name: id, kind: 'system', jurisdiction: null })

function statement(type: RelationType, source: string, target: string, id = `${type}${source}${target}`): Statement {
  const evidence = { document: { id: 'd', title: 'd' }, measure: null, text: '', start: 0, end: 0, addedBy: null }
  return { id, type, source: ref(source), target: ref(target), cue: '', confidence: 1, status: 'existing', evidence }
}

function card(outgoing: readonly Statement[], incoming: readonly Statement[]): EntityCard {
  return {
    ...ref('x'), qualifiedName: 'x', jurisdiction: null, function: null, generic: false, inferred: false, degree: 0,
    aliases: [], responsibilities: [], mentions: [], outgoing, incoming,
  }
}

const others = (links: readonly { readonly other: EntityRef }[]): readonly string[] => links.map((link) => link.other.id)

describe('what depends on what', () => {
  it.each(['DEPENDS_ON', 'MIGRATES_TO', 'MERGES_INTO'] as const)('%s: the source needs the target', (type) => {
    expect(others(dependencies(card([statement(type, 'x', 'a')], [])).needs)).toEqual(['a'])
    expect(others(dependencies(card([], [statement(type, 'a', 'x')])).neededBy)).toEqual(['a'])
  })

  it.each(['FEEDS', 'SUPPORTS', 'PART_OF'] as const)('%s: the target needs the source', (type) => {
    expect(others(dependencies(card([statement(type, 'x', 'a')], [])).neededBy)).toEqual(['a'])
    expect(others(dependencies(card([], [statement(type, 'a', 'x')])).needs)).toEqual(['a'])
  })

  it('CONNECTS_TO: either way, apart from the strong ones', () => {
    const sides = dependencies(card([statement('CONNECTS_TO', 'x', 'a')], [statement('CONNECTS_TO', 'b', 'x')]))
    expect(others(sides.connected)).toEqual(['a', 'b'])
    expect([...sides.needs, ...sides.neededBy]).toEqual([])
  })

  it('the others affect nobody', () => {
    const sides = dependencies(card([statement('EXTENDS_TO', 'x', 'a'), statement('EVOLVES_INTO', 'x', 'b')], [statement('OWNS', 'c', 'x')]))
    expect(others(sides.rest)).toEqual(['a', 'b', 'c'])
  })

  it('puts the sentences for one other and one type together', () => {
    const sides = dependencies(card([statement('DEPENDS_ON', 'x', 'a', '1'), statement('DEPENDS_ON', 'x', 'a', '2'), statement('MIGRATES_TO', 'x', 'a')], []))
    expect(sides.needs.map((link) => [link.type, link.statements.length])).toEqual([['DEPENDS_ON', 2], ['MIGRATES_TO', 1]])
  })
})

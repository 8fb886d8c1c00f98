/** From what was filled in to a correction, or what is still missing, in words. */
import type { CorrectionTarget } from '../../../graph/model/correction.ts'
import type { EntityId, RelationId } from '../../../graph/model/ids.ts'
import { RELATION_ENDS, RELATION_TYPES, type RelationType, type Status } from '../../../graph/model/vocabulary.ts'
import type { EntityRef } from '../../api.ts'
import { msg } from '../language/language.ts'
import type { Subject } from './corrections-model.ts'

export interface Filled {
  readonly name: string
  /** The other entity, where one was found by the name given. */
  readonly other: EntityRef | null
  readonly type: RelationType
  /** The entity is the line's source. */
  readonly outgoing: boolean
  readonly status: Status
  readonly evidence: string
  /** Every statement that says so is wrong, not this one alone. */
  readonly all: boolean
}

export function correctionOf(subject: Subject, filled: Filled): CorrectionTarget | string {
  if (subject.kind === 'statement') {
    const { id, type, source, target, evidence } = subject.statement
    const ends = { source: source.id as EntityId, type, target: target.id as EntityId }
    return { kind: 'reject-relation', ...ends, statement: filled.all ? null : (id as RelationId), document: filled.all ? null : (evidence.document?.id ?? null), evidence: filled.all ? null : evidence.text }
  }
  const id = subject.card.id as EntityId
  const other = filled.other?.id as EntityId | undefined
  switch (subject.kind) {
    case 'reject':
      return { kind: 'reject-entity', entity: id }
    case 'rename': {
      const name = filled.name.trim()
      return name === '' ? msg('请写出新的名称。') : name === subject.card.name ? msg('新名称与现在的一样。') : { kind: 'rename', entity: id, name }
    }
    case 'join':
      return !other ? msg('请从列表里选出另一个名称。') : other === id ? msg('这就是它自己。') : { kind: 'join', source: id, target: other }
    case 'add': {
      if (!other) return msg('请从列表里选出另一端。')
      if (other === id) return msg('两端不能是同一个。')
      const [source, target] = filled.outgoing ? [id, other] : [other, id]
      return { kind: 'add-relation', source, type: filled.type, target, status: filled.status, evidence: filled.evidence.trim() || null }
    }
  }
}

/** The relation types that may begin or end at it. */
export function typesFor(entity: EntityRef, outgoing: boolean): readonly RelationType[] {
  return RELATION_TYPES.filter((type) => RELATION_ENDS[type][outgoing ? 0 : 1].includes(entity.label))
}

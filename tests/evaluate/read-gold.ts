/** A gold file's text in, its labels out, checked: shapes, vocabularies and references. */
import { ACTIONS, ENTITY_LABELS, RELATION_TYPES, SYSTEM_FUNCTIONS, SYSTEM_KINDS } from '../../graph/model/vocabulary.ts'
import type { Gold, GoldEntity } from './gold.ts'
import { parseJsonFile } from './json-shape.ts'
import type { Field } from './json-shape.ts'

/**
 * @param file name shown to the user
 * @throws {GoldFileError} which names the file and the field
 */
export function readGold(file: string, text: string): Gold {
  const root = parseJsonFile(file, text)
  const gold: Gold = {
    document: root.at('document').text(),
    source: root.at('source').text(),
    title: root.at('title').text(),
    issuer: root.at('issuer').textOrNull(),
    date: root.at('date').textOrNull(),
    jurisdiction: root.at('jurisdiction').textOrNull(),
    measures: root.at('measures').list((measure) => ({
      id: measure.at('id').text(),
      title: measure.at('title').text(),
      lead: measure.at('lead').list((name) => name.text()),
      implement: measure.at('implement').list((name) => name.text()),
    })),
    entities: root.at('entities').list(readEntity),
    relations: root.at('relations').list((relation) => ({
      type: relation.at('type').oneOf(RELATION_TYPES),
      source: relation.at('source').text(),
      target: relation.at('target').text(),
      measure: relation.at('measure').textOrNull(),
      evidence: relation.at('evidence').textOrNull() ?? '',
      optional: relation.at('optional').flag(false),
    })),
    actions: root.at('actions').list((action) => ({
      measure: action.at('measure').text(),
      system: action.at('system').text(),
      action: action.at('action').oneOf(ACTIONS),
      optional: action.at('optional').flag(false),
    })),
    overlaps: root.at('overlaps').list(
      (pair) => ({
        a: pair.at('a').text(),
        b: pair.at('b').text(),
        why: pair.at('why').textOrNull() ?? '',
        optional: pair.at('optional').flag(false),
      }),
      'optional',
    ),
    responsibleFor: root.at('responsibleFor').absent
      ? null
      : root.at('responsibleFor').list((item) => ({
          agency: item.at('agency').text(),
          system: item.at('system').text(),
          certain: item.at('certain').flag(true),
          measure: item.at('measure').textOrNull(),
        })),
  }
  checkReferences(root, gold)
  return gold
}

function readEntity(entity: Field): GoldEntity {
  return {
    name: entity.at('name').text(),
    label: entity.at('label').oneOf(ENTITY_LABELS),
    kind: entity.at('kind').oneOfOrNull(SYSTEM_KINDS),
    function: entity.at('function').oneOfOrNull(SYSTEM_FUNCTIONS),
    kindAlt: entity.at('kindAlt').oneOfOrNull(SYSTEM_KINDS),
    functionAlt: entity.at('functionAlt').oneOfOrNull(SYSTEM_FUNCTIONS),
    aliases: entity.at('aliases').list((alias) => alias.text(), 'optional'),
    measures: entity.at('measures').list((id) => id.text(), 'optional'),
    generic: entity.at('generic').flag(false),
    inferred: entity.at('inferred').flag(false),
    optional: entity.at('optional').flag(false),
  }
}

/**
 * A slip in a name would otherwise be scored as a miss that nobody can repair.
 * The responsible agencies of measures may be written in any form (各部门).
 */
function checkReferences(root: Field, gold: Gold): void {
  const names = new Set(gold.entities.map(({ name }) => name))
  const systems = new Set(gold.entities.filter(({ label }) => label === 'System').map(({ name }) => name))
  const agencies = new Set(gold.entities.filter(({ label }) => label === 'Agency').map(({ name }) => name))
  const measures = new Set(gold.measures.map(({ id }) => id))
  const known = (field: Field, among: ReadonlySet<string>, expected: string): void => {
    if (!field.absent && !among.has(field.text())) field.fail(expected)
  }
  const inEntities = '应为 entities 中某个实体的 name'
  const inSystems = '应为 entities 中某个 System 的 name'

  const seen = new Set<string>()
  root.at('entities').list((entity) => {
    const key = `${entity.at('label').text()} ${entity.at('name').text()}`
    if (seen.has(key)) entity.at('name').fail('与前面的实体重名')
    seen.add(key)
  })
  const ids = new Set<string>()
  root.at('measures').list((measure) => {
    if (ids.has(measure.at('id').text())) measure.at('id').fail('与前面的任务编号重复')
    ids.add(measure.at('id').text())
  })
  root.at('relations').list((relation) => {
    known(relation.at('source'), names, inEntities)
    known(relation.at('target'), names, inEntities)
    known(relation.at('measure'), measures, '应为 measures 中的 id')
  })
  root.at('actions').list((action) => {
    known(action.at('system'), systems, inSystems)
    known(action.at('measure'), measures, '应为 measures 中的 id')
  })
  const parts = new Set(gold.relations.filter(({ type, optional }) => type === 'PART_OF' && !optional).flatMap(({ source, target }) => [`${source}\t${target}`, `${target}\t${source}`]))
  root.at('overlaps').list((pair) => {
    known(pair.at('a'), systems, inSystems)
    known(pair.at('b'), systems, inSystems)
    if (!pair.at('optional').flag(false) && parts.has(`${pair.at('a').text()}\t${pair.at('b').text()}`)) pair.at('b').fail('不应是 a 的组成部分或整体（PART_OF，非可选）：必选的疑似重复是两个系统')
  }, 'optional')
  root.at('responsibleFor').list((item) => {
    known(item.at('agency'), agencies, '应为 entities 中某个 Agency 的 name')
    known(item.at('system'), systems, inSystems)
    known(item.at('measure'), measures, '应为 measures 中的 id')
  }, 'optional')
}

/**
 * The closed vocabularies of the network: labels, kinds, functions, relation
 * types, actions. Their meaning is set by tests/gold/GUIDELINE.md; this file is
 * their one definition in code.
 */

/** What kind of file a document came as, told by its content. */
export const DOCUMENT_FORMATS = ['txt', 'md', 'html', 'mht', 'docx', 'doc', 'pdf', 'xlsx', 'xls', 'csv'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export const ENTITY_LABELS = ['Agency', 'System', 'Area'] as const
export type EntityLabel = (typeof ENTITY_LABELS)[number]

export const SYSTEM_KINDS = [
  'platform',
  'system',
  'network',
  'app',
  'website',
  'datacentre',
  'database',
  'service',
] as const
export type SystemKind = (typeof SYSTEM_KINDS)[number]

export const SYSTEM_FUNCTIONS = [
  'data-exchange',
  'data-centre',
  'big-data',
  'approval',
  'service',
  'supervision',
  'monitoring',
  'emergency',
  'office',
  'portal',
  'identity',
  'payment',
  'spatial',
  'cloud',
  'network',
  'video',
  'archive',
  'tax',
  'audit',
  'other',
] as const
export type SystemFunction = (typeof SYSTEM_FUNCTIONS)[number]

export const RELATION_TYPES = [
  'CONNECTS_TO',
  'FEEDS',
  'DEPENDS_ON',
  'MIGRATES_TO',
  'MERGES_INTO',
  'PART_OF',
  'SUPPORTS',
  'EXTENDS_TO',
  'EVOLVES_INTO',
  'OWNS',
  'COOPERATES_WITH',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

export const ACTIONS = ['build', 'upgrade', 'promote', 'integrate'] as const
export type Action = (typeof ACTIONS)[number]

export const ROLES = ['lead', 'implement'] as const
export type Role = (typeof ROLES)[number]

/** Whether a statement speaks of something that is there or of something to be done. */
export const STATUSES = ['existing', 'planned'] as const
export type Status = (typeof STATUSES)[number]

/** What may stand at either end of a relation, as the guideline has it. */
export const RELATION_ENDS: Readonly<Record<RelationType, readonly [source: readonly EntityLabel[], target: readonly EntityLabel[]]>> = {
  CONNECTS_TO: [['System'], ['System', 'Agency']],
  FEEDS: [['System', 'Agency'], ['System']],
  DEPENDS_ON: [['System'], ['System']],
  MIGRATES_TO: [['System'], ['System']],
  MERGES_INTO: [['System'], ['System']],
  PART_OF: [['System'], ['System']],
  SUPPORTS: [['System'], ['System']],
  EXTENDS_TO: [['System'], ['Area']],
  EVOLVES_INTO: [['System'], ['System']],
  OWNS: [['Agency'], ['System']],
  COOPERATES_WITH: [['Agency'], ['Agency']],
}

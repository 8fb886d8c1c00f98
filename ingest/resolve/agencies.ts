/**
 * Mentions of agencies → agencies. A body has one form in a document; a word
 * without jurisdiction (发改委, 规划) is the document's own body of that name.
 */
import { tierOfPlace } from '../../graph/model/place-name.ts'
import type { GivenName } from '../given-names.ts'
import type { EntityDraft, FoundMention } from '../stages.ts'
import { agencyForm, tierOf, withTierWord } from './agency-forms.ts'
import { FIELD_OF_BODIES, shortOrgan } from '../lexicon/organs.ts'
import { remembered } from '../remembered.ts'
import { jurisdictionOfName } from './jurisdictions.ts'

export interface Grouped {
  readonly entities: readonly EntityDraft[]
  /** For each mention given, the indices of its entities: none, one, or for 三个系统 several. */
  readonly entitiesOf: readonly (readonly number[])[]
}

/** Words that are no entity by themselves. */
const GENERIC = /^(?:(?:有关|相关)?(?:部门|单位)|(?:人民)?政府)$/u
/** Groups so general that only a responsibility clause makes them one body to speak of. */
const GENERAL_GROUP = /^(?:各(?:部门|单位)|[省市区县]直(?:各)?(?:部门|单位)|[省市区县]级(?:部门|单位)|各[^各]{1,3}[(（].*[)）])$/u
/** 财政部门: whichever body has the field; a class where the plan says by their names who does what. */
const ONE_OF_A_FIELD = new RegExp(`^(${FIELD_OF_BODIES})部门$`, 'u')
const ENDS = ['局', '委', '办', '厅'] as const
const SHORT_OFFICE = /(?<=^[省市区县州])(?:政府办|府办)$/u
const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/^各(?:(?:区|县|县区|区县|市县|县市区|市|街道|乡镇|镇街|街镇|园区)|[县市区州][(（][市区县州、]{1,6}[)）])$/u, '政府'],
]

/**
 * @param inClause whether a mention is one of a responsibility clause, whose form a name takes
 * @param given short names that the text gives, with where their bracket opens
 * @param inSalutation whether a mention is one of those whom the plan is sent to (各区人民政府，市各部门：), of whom it says nothing there
 */
export function resolveAgencies(mentions: readonly FoundMention[], own: string | null, inClause: (mention: FoundMention) => boolean, given: readonly GivenName[] = [], inSalutation: (mention: FoundMention) => boolean = () => false): Grouped {
  const endingAt = new Map(given.length === 0 ? [] : mentions.map(({ name, end }) => [end, name]))
  const longOf = new Map(given.flatMap(({ name, open }) => (endingAt.has(open) ? [[name, endingAt.get(open) ?? name] as const] : [])))
  const formOf = remembered((name) => agencyForm(longOf.get(name) ?? name, own))
  const forms = mentions.map(({ name }) => formOf(name))
  const known = new Set(forms.filter((form) => !GENERIC.test(form)))
  const tier = tierOfPlace(own)
  const inClauses = new Set(forms.filter((_, index) => mentions[index] !== undefined && inClause(mentions[index])))
  const fullForm = remembered((form) => (GENERIC.test(form) ? null : fullest(form, known, tier)))
  // 公安、民政等部门: bodies that the plan names, or none.
  const named = new Set(mentions.flatMap(({ generic }, index) => (generic ? [] : [fullForm(forms[index] ?? '')])))
  const canonical = forms.map((form, index) => (mentions[index]?.generic === true && !named.has(fullForm(form)) ? null : fullForm(form)))
  const isGeneral = (form: string): boolean => (GENERAL_GROUP.test(form) || (inClauses.size > 0 && ONE_OF_A_FIELD.test(form))) && !inClauses.has(form)

  const order: string[] = [...new Set(canonical.filter((form): form is string => form !== null))]
  const writtenAs = new Map<string, FoundMention[]>(order.map((form) => [form, []]))
  mentions.forEach((mention, index) => writtenAs.get(canonical[index] ?? '')?.push(mention))
  const entities = order.map((form): EntityDraft => {
    const written = writtenAs.get(form) ?? []
    const fromClauses = written.filter(inClause)
    const name = chosenName(fromClauses.length > 0 ? fromClauses : written, own)
    // 规划 takes its form; 贵州省茶叶研究所 is a name as it stands.
    const full = tierOf(name) === '' && tierOf(form) !== '' && !name.endsWith(form) ? form : name
    const aliases = [...new Set([...written.map((mention) => mention.name), form])].filter((other) => other !== full)
    return { label: 'Agency', name: full, form, jurisdiction: jurisdictionOfName(form, own), aliases, generic: isGeneral(form) || written.every(inSalutation), inferred: false }
  })
  const indexOf = new Map(order.map((form, index) => [form, index]))
  return { entities, entitiesOf: canonical.map((form) => [indexOf.get(form ?? '')].filter((index) => index !== undefined)) }
}

/** As it is written most, with its tier for the plan's own place; a word without jurisdiction takes its full form. */
function chosenName(written: readonly FoundMention[], own: string | null): string {
  const counts = new Map<string, number>()
  for (const { name } of written) {
    const tiered = withTierWord(name, own)
    counts.set(tiered, (counts.get(tiered) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? ''
}

/** The form with its tier and end, where the document has it. */
function fullest(form: string, known: ReadonlySet<string>, tier: string): string {
  for (const [group, rest] of GROUPS) {
    if (group.test(form) && known.has(form + rest)) return form + rest
  }
  if (form === '各部门' && known.has(`${tier}各部门`)) return `${tier}各部门`
  if (form === '公共企事业单位' && known.has('各公共企事业单位')) return '各公共企事业单位'
  if (tierOf(form) === '' && known.has(tier + form)) return tier + form
  // 财政部门 is the plan's own 市财政局.
  const field = ONE_OF_A_FIELD.exec(form)?.[1]
  if (field !== undefined) {
    const bodies = new Set(ENDS.map((end) => tier + shortOrgan(field + end)).filter((other) => known.has(other)))
    return bodies.size === 1 ? ([...bodies][0] ?? form) : form
  }
  // 市府办 beside 温州市人民政府办公室
  if (SHORT_OFFICE.test(form)) return ['政府办公厅', '政府办公室'].map((office) => form.replace(SHORT_OFFICE, office)).find((other) => known.has(other)) ?? form
  // 规划 beside 市规划局; 市民政 beside 市民政局.
  const stem = tierOf(form) === '' ? tier + form : form
  const ends = ENDS.map((end) => stem + end).filter((other) => known.has(other))
  return ends.length === 1 && !/[局委办厅府]$/u.test(form) ? (ends[0] ?? form) : form
}

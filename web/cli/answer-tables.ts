/**
 * Answers as rows: what a table shows and a CSV file holds. Sentences stand last,
 * since they are long.
 */
import type { AgencyDependency, Answers, EntityRef, Evidence, ProvenLine, Proof, ProvenThrough, QuestionName } from '../api.ts'
import { ACTION_WORDS, KIND_WORDS, RELATION_WORDS, ROLE_WORDS, STATUS_WORDS } from '../app/state/words.ts'
import type { Cell } from './csv.ts'

export interface AnswerTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** What is said beside the rows, to the person. */
  readonly notes: readonly string[]
}

export const TABLE_OF: { readonly [Name in QuestionName]: (answer: Answers[Name]) => AnswerTable } = {
  path: ({ from, to, same, paths, complete }) => ({
    columns: ['路径', '步', '从', '关系', '到', '可信度', '出处', '原文'],
    rows: paths.flatMap(({ steps }, path) =>
      steps.map(({ from: here, to: there, lines }, step) => {
        const [first] = lines
        return [path + 1, step + 1, here.name, lines.map((line) => lineWords(line, here.id)).join('、'), there.name, surety(first), placeOf(first), sentenceOf(first)]
      }),
    ),
    notes: [
      same ? sameWords(from.name, to.name) : paths.length === 0 ? `“${from.name}”与“${to.name}”之间没有找到路径；可以加大 --steps，或加上 --agencies 也经过机构。` : `${from.name} → ${to.name}：${paths.length} 条路径`,
      ...incomplete(complete),
    ],
  }),

  impact: ({ of, rows, total, strong, weak, agencies, complete }) => ({
    columns: ['层', '影响', '系统', '类型', '负责机构', '链条', '出处', '原文'],
    rows: rows.map(({ distance, strength, entity, agencies: own, chain }) => [
      distance,
      strength === 'strong' ? '强' : '弱',
      entity.name,
      kindOf(entity),
      own.map(({ name }) => name).join('、'),
      chain.map(({ lines, by }) => (lines[0] ? lineWords(lines[0], by.id) : '')).join(' '),
      chain.map(({ lines }) => placeOf(lines[0])).join(' ‖ '),
      chain.map(({ lines }) => sentenceOf(lines[0])).join(' ‖ '),
    ]),
    notes: [
      total === 0
        ? `没有读出依赖“${of.name}”的系统：它停用不影响图中的其他系统。`
        : `“${of.name}”停用，影响 ${strong} 个系统，另有 ${weak} 个只受弱影响（仅数据对接）${more(rows.length, total)}`,
      ...(agencies.length === 0 ? [] : [`涉及机构：${agencies.map(({ agency, systems }) => `${agency.name}（${systems}）`).join('、')}`]),
      ...incomplete(complete),
    ],
  }),

  agencies: ({ rows, total }) => ({
    columns: ['机构', '依赖', '原文条数', '弱', '经由', '出处', '原文'],
    rows: rows.map(dependencyRow),
    notes: [total === 0 ? '机构之间没有读出依赖。' : `${total} 对机构${more(rows.length, total)}`],
  }),

  'agency-matrix': ({ agencies, cells, total }) => ({
    ...filledCells(agencies, cells),
    notes: [agencies.length === 0 ? '机构之间没有读出依赖。' : `${total} 个机构${agencies.length < total ? `，只列依赖最多的 ${agencies.length} 个` : ''}；不依赖别人的不占行，不被依赖的不占列`],
  }),

  agency: ({ agency, leads, implements: carried, systems, owns, needs, neededBy, cooperates }) => ({
    columns: ['事项', '对象', '说明', '出处', '原文'],
    rows: [
      ...leads.map(({ measure, document }) => ['牵头', measure.title, '', `《${document.title}》${measure.number}`, '']),
      ...carried.map(({ measure, document }) => ['落实', measure.title, '', `《${document.title}》${measure.number}`, '']),
      ...systems.map(({ system, roles, actions, measures }) => [
        '负责', system.name, [...roles.map((role) => ROLE_WORDS[role]), ...actions.map((action) => ACTION_WORDS[action])].join('、'),
        [...new Set(measures.map(({ measure, document }) => `《${document.title}》${measure.number}`))].join('；'),
        [...new Set(measures.map(({ measure }) => measure.title))].join('；'),
      ]),
      ...owns.map(({ target, evidence }) => ['拥有', target.name, '', statementPlace(evidence), evidence.text]),
      ...needs.map((one) => aboutOther('依赖', one.needs.name, one)),
      ...neededBy.map((one) => aboutOther('被依赖', one.agency.name, one)),
      ...cooperates.map(({ source, target, evidence }) => ['协作', source.id === agency.id ? target.name : source.name, '', statementPlace(evidence), evidence.text]),
    ],
    notes: [`${agency.name}：牵头 ${leads.length} 项任务，落实 ${carried.length} 项；负责 ${systems.length} 个系统，拥有 ${owns.length} 个；依赖 ${needs.length} 个机构，被 ${neededBy.length} 个机构依赖`],
  }),

  isolated: ({ rows, total }) => ({
    columns: ['系统', '类型', '负责机构', '出处'],
    rows: rows.map((system) => [system.name, kindOf(system), system.agencies.map(({ name }) => name).join('、'), system.documents.map(({ title }) => `《${title}》`).join('、')]),
    notes: [total === 0 ? '每个系统都有连接。' : `${total} 个系统没有任何连接${more(rows.length, total)}`],
  }),

  hubs: ({ rows, total }) => ({
    columns: ['系统', '类型', '连线', '入', '出', '相邻', '原文条数', '按关系', '负责机构'],
    rows: rows.map(({ system, lines, incoming, outgoing, neighbours, statements, types, agencies }) => [
      system.name, kindOf(system), lines, incoming, outgoing, neighbours, statements,
      types.map(({ type, lines: count }) => `${RELATION_WORDS[type]} ${count}`).join('、'),
      agencies.map(({ name }) => name).join('、'),
    ]),
    notes: [total === 0 ? '没有读出系统之间的连接。' : `${total} 个系统有连接${more(rows.length, total)}`],
  }),

  adds: ({ document, newEntities, sharedEntities, newLines, confirmed }) => ({
    columns: ['事项', '名称或关系', '类型', '其他文件', '出处', '原文'],
    rows: [
      ...newEntities.map((entity) => ['新名称', entity.name, kindOf(entity), '', '', '']),
      ...newLines.map((line) => ['新关系', lineWords(line, line.source.id, true), RELATION_WORDS[line.type], '', placeOf(line), sentenceOf(line)]),
      ...sharedEntities.map(({ entity, documents }) => ['也提到', entity.name, kindOf(entity), titles(documents), '', '']),
      ...confirmed.map((line) => ['印证', lineWords(line, line.source.id, true), RELATION_WORDS[line.type], titles(line.documents), placeOf(line), sentenceOf(line)]),
    ],
    notes: [`《${document.title}》：只有它提到 ${newEntities.length} 个名称、说出 ${newLines.length} 条关系；与其他文件共有 ${sharedEntities.length} 个名称，印证 ${confirmed.length} 条关系`],
  }),

  changes: ({ from, to, entities, lines }) => {
    const rows = (what: string, ones: readonly EntityRef[], said: readonly ProvenLine[]): readonly (readonly Cell[])[] => [
      ...ones.map((entity) => [what, entity.name, kindOf(entity), '', '']),
      ...said.map((line) => [what, lineWords(line, line.source.id, true), RELATION_WORDS[line.type], placeOf(line), sentenceOf(line)]),
    ]
    return {
      columns: ['变化', '名称或关系', '类型', '出处', '原文'],
      rows: [...rows('新', entities.added, lines.added), ...rows('不再提', entities.gone, lines.gone), ...rows('延续', entities.continued, lines.continued)],
      notes: [`从《${from.title}》到《${to.title}》：新 ${entities.added.length} 个名称、${lines.added.length} 条关系，不再提 ${entities.gone.length} 个、${lines.gone.length} 条，延续 ${entities.continued.length} 个、${lines.continued.length} 条`],
    }
  },
}

/** Rows of those that need someone, columns of those that someone needs. */
function filledCells(agencies: readonly EntityRef[], cells: readonly (readonly number[])[]): Pick<AnswerTable, 'columns' | 'rows'> {
  const needed = agencies.map((_, column) => cells.some((row) => (row[column] ?? 0) > 0))
  return {
    columns: ['机构（行依赖列）', ...agencies.filter((_, column) => needed[column]).map(({ name }) => name)],
    rows: agencies.flatMap(({ name }, place) => {
      const row = cells[place] ?? []
      return row.some((cell) => cell > 0) ? [[name, ...row.filter((_, column) => needed[column]).map((cell) => (cell === 0 ? '' : cell))]] : []
    }),
  }
}

function dependencyRow({ agency, needs, statements, weak, through }: AgencyDependency): readonly Cell[] {
  return [agency.name, needs.name, statements, weak, throughWords(through), proofPlaces(through), proofSentences(through)]
}

function aboutOther(what: string, name: string, { statements, weak, through }: AgencyDependency): readonly Cell[] {
  return [what, name, `${statements} 条原文${weak > 0 ? `，另有 ${weak} 条对接` : ''}：${throughWords(through)}`, proofPlaces(through), proofSentences(through)]
}

const throughWords = (through: readonly ProvenThrough[]): string =>
  through.map(({ system, type, needs }) => `${system.name}（${RELATION_WORDS[type]}：${needs.name}）`).join('；')
const proofPlaces = (through: readonly ProvenThrough[]): string => [...new Set(through.map(({ proofs }) => proofPlace(proofs[0])))].join('；')
const proofSentences = (through: readonly ProvenThrough[]): string => [...new Set(through.map(({ proofs }) => proofs[0]?.evidence ?? ''))].join(' ‖ ')

/** As seen from one end: `依托→`, `←供数给`; or with both ends named. */
function lineWords({ type, source, target }: ProvenLine, here: string, named = false): string {
  const word = RELATION_WORDS[type]
  if (named) return `${source.name} ${word} ${target.name}`
  return source.id === here ? `${word}→` : `←${word}`
}

const statementPlace = ({ document, measure, addedBy }: Evidence): string =>
  document === null ? `${addedBy ?? ''}补充` : `《${document.title}》${measure?.number ?? ''}`

const surety = (line: ProvenLine | undefined): Cell => line?.proofs[0]?.confidence ?? null
const sentenceOf = (line: ProvenLine | undefined): string => line?.proofs[0]?.evidence ?? ''
const placeOf = (line: ProvenLine | undefined): string => proofPlace(line?.proofs[0])

function proofPlace(proof: Proof | undefined): string {
  if (proof === undefined) return ''
  if (proof.addedBy !== null) return `${proof.addedBy}补充`
  const status = proof.status === null ? '' : `（${STATUS_WORDS[proof.status]}）`
  return `《${proof.document?.title ?? ''}》${proof.measure?.number ?? ''}${status}`
}

function kindOf({ label, kind }: { readonly label: 'Agency' | 'System' | 'Area'; readonly kind: keyof typeof KIND_WORDS | null }): string {
  return KIND_WORDS[label === 'System' ? (kind ?? 'system') : label]
}

const sameWords = (from: string, to: string): string =>
  from === to ? `起点和终点都是“${from}”，没有路径可找。` : `“${from}”和“${to}”已合为一个，没有路径可找。`
const titles = (documents: readonly { readonly title: string }[]): string => documents.map(({ title }) => `《${title}》`).join('、')
const more = (shown: number, total: number): string =>
  shown === 0 ? `；--offset 已超过总数，没有可显示的` : shown < total ? `（显示 ${shown} 行，共 ${total} 行；用 --limit、--offset 看其余）` : ''
const incomplete = (complete: boolean): readonly string[] => (complete ? [] : ['提示：网络太大，搜索在看完之前停止了；结果可能不全，请缩小范围。'])

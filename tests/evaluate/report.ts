/** Scores as the table that a person reads: Chinese headings, three digits, counts beside them. */
import { ENTITY_LABELS, RELATION_TYPES } from '../../graph/model/vocabulary.ts'
import type { EntityLabel } from '../../graph/model/vocabulary.ts'
import { f1, precision, ratio, recall } from './counts.ts'
import type { Counts, Share } from './counts.ts'
import type { Difference, DifferenceTopic } from './differences.ts'
import { CONFIDENCE_BINS } from './score-relations.ts'
import type { Scores } from './score.ts'
import { textTable } from './text-table.ts'
import type { Row } from './text-table.ts'

const LABELS: Readonly<Record<EntityLabel, string>> = { Agency: '机构', System: '系统', Area: '区域' }

export function reportScores(scores: Scores): string {
  const { measures, titles, overlaps } = scores
  return [
    `文档：${scores.documents.join('、')}`,
    textTable(
      ['项目', 'P', 'R', 'F1', '正确', '漏报', '误报'],
      [
        countsRow('任务', measures),
        countsRow('责任分工', scores.responsibility),
        ...ENTITY_LABELS.map((label) => countsRow(LABELS[label], scores.entities[label])),
        countsRow('关系（含类型）', scores.relations),
        countsRow('关系（不计类型）', scores.untyped),
        countsRow('动作', scores.actions),
        ...(scores.responsibleFor === null ? [] : [countsRow('系统负责机构', scores.responsibleFor)]),
      ],
    ),
    textTable(
      ['项目', '数值', '正确', '总数'],
      [
        shareRow('任务找到', { right: measures.right, of: measures.right + measures.missed }),
        shareRow('任务标题一致', titles),
        shareRow('系统类别准确率', scores.kind),
        shareRow('系统功能准确率', scores.function),
        shareRow('疑似重复 R-precision', overlaps.rPrecision),
        shareRow('疑似重复 前40召回率', overlaps.recallAt40),
      ],
    ),
    textTable(
      ['关系类型', 'P', 'R', 'F1', '正确', '漏报', '误报'],
      RELATION_TYPES.map((type) => countsRow(type, scores.byType[type])),
    ),
    textTable(
      ['关系置信度', '准确率', '正确', '总数'],
      CONFIDENCE_BINS.map((from, index) => shareRow(binName(from, CONFIDENCE_BINS[index - 1]), scores.calibration[index])),
    ),
  ].join('\n\n')
}

/** One line a document, where there are several. */
export function reportDocuments(all: readonly Scores[]): string {
  return textTable(
    ['各文档 F1', '任务', '责任分工', '机构', '系统', '区域', '类别', '功能', '关系', '不计类型', '动作'],
    all.map((scores) => [
      scores.documents.join('、'),
      `${scores.measures.right}/${scores.measures.right + scores.measures.missed}`,
      digits(f1(scores.responsibility)),
      ...ENTITY_LABELS.map((label) => digits(f1(scores.entities[label]))),
      digits(ratio(scores.kind)),
      digits(ratio(scores.function)),
      digits(f1(scores.relations)),
      digits(f1(scores.untyped)),
      digits(f1(scores.actions)),
    ]),
  )
}

const TOPICS: Readonly<Record<DifferenceTopic, string>> = {
  measure: '任务',
  responsibility: '责任分工',
  entity: '实体',
  kind: '系统类别',
  function: '系统功能',
  relation: '关系',
  action: '动作',
  responsibleFor: '系统负责机构',
  overlap: '疑似重复',
}
const VERDICTS: Readonly<Record<Difference['verdict'], string>> = { missed: '漏报', spurious: '误报', differs: '不一致' }

/** Topic by topic: what was missed, what was wrong, each with its measures and its sentence. */
export function reportDifferences(differences: readonly Difference[]): string {
  const sections = (Object.keys(TOPICS) as DifferenceTopic[]).flatMap((topic) =>
    (Object.keys(VERDICTS) as Difference['verdict'][]).flatMap((verdict) => {
      const some = differences.filter((one) => one.topic === topic && one.verdict === verdict)
      if (some.length === 0) return []
      const lines = some.map(({ document, what, measures, evidence }) =>
        [`  ${what}  〔${[document, ...measures].join(' ')}〕`, ...(evidence === null ? [] : [`      ${evidence}`])].join('\n'),
      )
      return [`${TOPICS[topic]}·${VERDICTS[verdict]}（${some.length}）\n${lines.join('\n')}`]
    }),
  )
  return sections.length === 0 ? '没有漏报、误报。' : sections.join('\n\n')
}

function countsRow(name: string, counts: Counts): Row {
  return [
    name,
    digits(precision(counts)),
    digits(recall(counts)),
    digits(f1(counts)),
    String(counts.right),
    String(counts.missed),
    String(counts.spurious),
  ]
}

function shareRow(name: string, share: Share = { right: 0, of: 0 }): Row {
  return [name, digits(ratio(share)), String(share.right), String(share.of)]
}

function binName(from: number, below: number | undefined): string {
  if (below === undefined) return `≥ ${from.toFixed(1)}`
  return from === 0 ? `< ${below.toFixed(1)}` : `${from.toFixed(1)} – ${below.toFixed(1)}`
}

/** A dash where there was nothing to judge. */
function digits(figure: number | null): string {
  return figure === null ? '-' : figure.toFixed(3)
}

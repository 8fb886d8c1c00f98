/** `zhenglian evaluate --overlaps` in words: each document's ranking, and the proposals to join two names. */
import { fileURLToPath } from 'node:url'
import type { Interval } from './bootstrap.ts'
import { bootstrap } from './bootstrap.ts'
import { ratio } from './counts.ts'
import { readLabelledSystems, scoreSameSystems } from './score-same-systems.ts'
import type { Scores } from './score.ts'
import { textTable } from './text-table.ts'

const LABELLED = fileURLToPath(new URL('../gold/same-system/systems.json', import.meta.url))

export async function reportOverlaps(documents: readonly Scores[], misses: boolean): Promise<string> {
  const same = scoreSameSystems(await readLabelledSystems(LABELLED))
  const sum = (of: (scores: Scores) => number): number => documents.reduce((total, one) => total + of(one), 0)
  const row = (name: string, some: readonly Scores[]): readonly string[] => {
    const total = (of: (scores: Scores) => number): number => some.reduce((all, one) => all + of(one), 0)
    const precise = { right: total(({ overlaps }) => overlaps.rPrecision.right), of: total(({ overlaps }) => overlaps.rPrecision.of) }
    const recalled = { right: total(({ overlaps }) => overlaps.recallAt40.right), of: total(({ overlaps }) => overlaps.recallAt40.of) }
    return [
      name, digits(ratio(precise)), digits(ratio(recalled)), `${precise.right}/${precise.of}`, `${recalled.right}/${recalled.of}`,
      String(total(({ overlaps }) => overlaps.counterparts)), String(total(({ overlaps }) => overlaps.components)),
    ]
  }
  const micro = (of: (scores: Scores) => { readonly right: number; readonly of: number }) => (sample: readonly Scores[]): number | null =>
    ratio({ right: sample.reduce((all, one) => all + of(one).right, 0), of: sample.reduce((all, one) => all + of(one).of, 0) })
  return [
    '疑似重复（每份文档内）',
    textTable(
      ['文档', 'R-precision', '前40召回率', 'R 正确', '前40正确', '前40中上下级对应', '前40中组成部分'],
      [...documents.map((scores) => row(scores.documents.join('、'), [scores])), ...(documents.length > 1 ? [row('合计', documents)] : [])],
    ),
    ...(documents.length > 1 && sum(({ overlaps }) => overlaps.rPrecision.of) > 0
      ? [`合计的 95% 置信区间（按文档自助抽样）：R-precision ${intervalWords(bootstrap(documents, micro(({ overlaps }) => overlaps.rPrecision)))}，前40召回率 ${intervalWords(bootstrap(documents, micro(({ overlaps }) => overlaps.recallAt40)))}`]
      : []),
    `同一系统两个名称（${same.systems} 个名称，${same.pairs} 对相同，${same.traps} 对名称相近而不同）`,
    textTable(
      ['项目', '数值', '95% 置信区间'],
      [
        ['成对准确率', ...intervalCells(same.precision)],
        ['成对召回率', ...intervalCells(same.recall)],
        ['B-cubed F1', ...intervalCells(same.bcubed)],
      ],
    ),
    ...(misses ? [`误报（${same.wrong.length}）\n${same.wrong.map((line) => `  ${line}`).join('\n')}`, `漏报（${same.missed.length}）\n${same.missed.map((line) => `  ${line}`).join('\n')}`] : []),
  ].join('\n\n')
}

const digits = (figure: number | null): string => (figure === null ? '-' : figure.toFixed(3))
const intervalCells = (interval: Interval | null): readonly string[] => (interval === null ? ['-', '-'] : [interval.value.toFixed(3), `${interval.low.toFixed(3)}–${interval.high.toFixed(3)}`])
const intervalWords = (interval: Interval | null): string => (interval === null ? '-' : `${interval.value.toFixed(3)}（${interval.low.toFixed(3)}–${interval.high.toFixed(3)}）`)

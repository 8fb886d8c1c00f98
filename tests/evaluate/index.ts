/**
 * Measures the pipeline against gold labels: reads the gold files and their
 * texts, runs the pipeline, scores, and words the result. The scorer itself
 * (score.ts) reads no file.
 */
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { toExtractJson } from '../../graph/export/extract-json.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import { isFloorsFile } from './floors.ts'
import { GoldFileError } from './json-shape.ts'
import { isPassagesFile, readPassages } from './passages.ts'
import { readGold } from './read-gold.ts'
import { reportOverlaps } from './report-overlaps.ts'
import { reportDifferences, reportDocuments, reportScores } from './report.ts'
import { addScores, score } from './score.ts'
import type { Scores } from './score.ts'

export { GoldFileError } from './json-shape.ts'

export interface EvaluateOptions {
  /** The text to read instead of the one beside the gold file; for one gold file only. */
  readonly source?: string
  /** Possible duplicates alone: each document's ranking, and the proposals to join two names. */
  readonly overlaps?: boolean
  /** List what was missed and what was wrong, too. */
  readonly misses?: boolean
}

export interface EvaluatedScores {
  readonly documents: readonly { readonly goldFile: string; readonly scores: Scores }[]
  /** All documents' counts added up. */
  readonly total: Scores
}

/**
 * @returns the scores as text in Chinese, without a line break at the end
 * @throws {GoldFileError} one Chinese sentence that names file and field
 */
export async function evaluate(goldFiles: readonly string[], options: EvaluateOptions = {}): Promise<string> {
  const { documents, total } = await evaluateScores(goldFiles, options)
  if (options.overlaps === true) {
    const misses = options.misses === true ? [reportDifferences(total.differences.filter(({ topic }) => topic === 'overlap'))] : []
    return [await reportOverlaps(documents.map(({ scores }) => scores), options.misses === true), ...misses].join('\n\n')
  }
  return [
    reportScores(total),
    ...(documents.length > 1 ? [reportDocuments(documents.map(({ scores }) => scores))] : []),
    ...(options.misses === true ? [reportDifferences(total.differences)] : []),
  ].join('\n\n')
}

/** As `evaluate`, in numbers. */
export async function evaluateScores(
  files: readonly string[],
  options: Pick<EvaluateOptions, 'source'> = {},
): Promise<EvaluatedScores> {
  // tests/gold/*.json takes in the floors beside the labels.
  const goldFiles = files.filter((file) => !isFloorsFile(file))
  const [first, ...others] = goldFiles
  if (first === undefined) throw new GoldFileError('没有给出金标文件，请写出至少一个，例如 tests/gold/nanjing-2018.json。')
  if (others.length > 0 && options.source !== undefined) {
    throw new GoldFileError(`--source 只能与一个金标文件同用，现在给出了 ${goldFiles.length} 个。`)
  }
  const documents = []
  for (const goldFile of goldFiles) documents.push({ goldFile, scores: await scoreFile(goldFile, options.source) })
  const total = documents.map(({ scores }) => scores).reduce(addScores)
  return { documents, total }
}

async function scoreFile(goldFile: string, source: string | undefined): Promise<Scores> {
  const labels = new TextDecoder().decode(await readBytes(goldFile, '金标文件'))
  if (isPassagesFile(goldFile)) return scorePassages(goldFile, labels)
  const gold = readGold(goldFile, labels)
  const textFile = source ?? join(dirname(goldFile), gold.source)
  const bytes = await readBytes(textFile, `金标文件 ${goldFile} 所标注的原文`)
  const graph = await ingestDocument(bytes, basename(textFile))
  return score(gold, toExtractJson(graph), graph.document.text)
}

async function scorePassages(goldFile: string, labels: string): Promise<Scores> {
  const scores: Scores[] = []
  for (const { gold, text } of readPassages(goldFile, labels)) {
    const graph = await ingestDocument(new TextEncoder().encode(text), `${gold.document}.txt`)
    const found = toExtractJson(graph)
    // What is not labelled is not scored.
    const measures = found.measures.map((measure) => ({ ...measure, lead: [], implement: [] }))
    scores.push(score(gold, { ...found, measures, actions: [], overlaps: [] }, graph.document.text))
  }
  const total = scores.reduce(addScores)
  return { ...total, documents: [basename(goldFile)] }
}

async function readBytes(file: string, what: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    throw new GoldFileError(`无法读取${what} ${file}，请检查该文件是否存在、能否读取。`, { cause })
  }
}

/**
 * The figures that a gold file must not fall below, kept in a JSON file beside it
 * (nanjing-2018.floors.json beside nanjing-2018.json): figure names as in
 * figures.ts, each with its least value.
 */
import { readFile } from 'node:fs/promises'
import type { Figures } from './figures.ts'
import { figures } from './figures.ts'
import { parseJsonFile } from './json-shape.ts'
import type { Scores } from './score.ts'

export type Floors = Readonly<Record<string, number>>

/** nanjing-2018.json → nanjing-2018.floors.json, in the same folder. */
export function floorsPath(goldFile: string): string {
  return goldFile.replace(/(\.jsonl?)?$/u, '.floors.json')
}

export function isFloorsFile(file: string): boolean {
  return file.endsWith('.floors.json')
}

/**
 * @returns null where the gold file has no floors
 * @throws {GoldFileError} where the floors file is no JSON or a floor is no number
 */
export async function readFloors(goldFile: string): Promise<Floors | null> {
  const file = floorsPath(goldFile)
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const root = parseJsonFile(file, text)
  return Object.fromEntries(root.keys().map((name) => [name, root.at(name).number()]))
}

/** @returns one Chinese sentence for each figure below its floor, or that is no figure at all */
export function belowFloors(scores: Scores, floors: Floors): readonly string[] {
  const measured: Figures = figures(scores)
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = measured[name]
    if (value === undefined) return [`没有名为 ${name} 的指标，请检查下限文件。`]
    if (value === null) return [`指标 ${name} 没有可评的内容，下限为 ${floor.toFixed(3)}。`]
    return value < floor ? [`指标 ${name} 为 ${value.toFixed(3)}，低于下限 ${floor.toFixed(3)}。`] : []
  })
}

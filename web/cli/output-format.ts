/** The forms in which a command gives its rows. */
import { CommandError } from './command-error.ts'

export const FORMATS = ['table', 'json', 'csv'] as const
export type Format = (typeof FORMATS)[number]

export function formatNamed(text: string): Format {
  const format = FORMATS.find((known) => known === text)
  if (format !== undefined) return format
  throw new CommandError(`没有“${text}”这种输出格式：可用 ${FORMATS.join('、')}。`)
}

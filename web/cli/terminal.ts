/**
 * The two streams of the command: standard output carries the result alone,
 * everything said to the person goes to standard error.
 */

/** A reader that has seen enough (`| head`) closes the pipe: that is no error. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** Writes a result, or a piece of one that is not yet `whole`, and waits where the reader is slower. */
export function print(text: string, whole = true): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text.endsWith('\n') || !whole ? text : `${text}\n`, () => resolve()))
}

/** The width that a table has; any where no person is at the terminal. */
export const tableRoom = (): number => (process.stdout.isTTY ? Math.max(40, process.stdout.columns) : Infinity)

/** Where a progress line that is not yet finished must be ended first. */
let lineOpen = false

export function say(text: string): void {
  process.stderr.write(`${lineOpen ? '\n' : ''}${text}\n`)
  lineOpen = false
}

/** Goes on with the current line of progress. */
export function sayMore(text: string): void {
  process.stderr.write(text)
  lineOpen = true
}

export function endLine(): void {
  if (lineOpen) process.stderr.write('\n')
  lineOpen = false
}

/** Says of a text without a single measure or system that it does not look like a plan; every command that reads one does. */
export function sayIfNoPlan(source: string, { measures, systems }: { readonly measures: number; readonly systems: number }): void {
  if (measures > 0 && systems > 0) return
  const found = measures === 0 ? '没有找到带编号的任务，也就没有读出系统和关系' : `有 ${measures} 条带编号的内容，但没有读出系统和关系`
  say(`提示：“${source}”不像一份规划或工作要点：${found}。`)
}

/**
 * `zhenglian evaluate GOLD.json…`: the scores of the pipeline against labelled
 * documents. The scorer belongs to the tests and is not shipped everywhere.
 */
import { CommandError } from './command-error.ts'
import { print } from './terminal.ts'

export interface EvaluateOptions {
  readonly source?: string
  readonly overlaps?: boolean
  readonly misses?: boolean
}

export async function evaluate(goldFiles: readonly string[], options: EvaluateOptions): Promise<void> {
  const { evaluate: score } = await import('../../tests/evaluate/index.ts').catch((cause: unknown) => {
    throw new CommandError('这个安装里没有评测程序（tests/evaluate）：请在项目的完整检出中运行。', { cause })
  })
  const scores = await score(goldFiles, options).catch((error: unknown) => {
    // The scorer's own error brings its sentence; it is not imported, because the scorer may be missing.
    if (error instanceof Error && error.name === 'GoldFileError') throw new CommandError(error.message, { cause: error })
    throw error
  })
  await print(scores)
}

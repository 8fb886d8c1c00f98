/** The package's TypeScript as Node loads it: what runs is the source as it stands, whatever was compiled before. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { TYPESCRIPT } from '../../graph/store/engine-process.ts'

it('runs a source without its types, anew once it has changed, and names its lines when asked to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhenglian-typescript-'))
  try {
    const program = join(folder, 'program.ts')
    await writeFile(join(folder, 'words.json'), '{"word":"一"}')
    const says = async (word: string): Promise<string> => {
      await writeFile(program, `import type { Nothing } from './nowhere.ts'\nimport words from './words.json' with { type: 'json' }\n\nconst word: string = '${word}'\nconsole.log(words.word, word, new Error().stack?.split('\\n')[1])\nexport type { Nothing }\n`)
      const { stdout } = await promisify(execFile)(process.execPath, ['--import', TYPESCRIPT, program], { env: { ...process.env, ZHENGLIAN_DEBUG: '1' } })
      return stdout
    }
    for (const word of ['二', '二', '三']) expect(await says(word)).toMatch(new RegExp(`^一 ${word} .*program\\.ts:5:`, 'u'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

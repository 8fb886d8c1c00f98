/** Every rule that can name a problem or an edit has Chinese words for it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ruleWord } from '../../../web/app/state/words.ts'

const INGEST = join(import.meta.dirname, '../../../ingest')
const sources = readdirSync(INGEST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
// 'read/pdf-page' is a rule; a path of an import begins with a dot.
const rules = new Set(sources.flatMap((name) => [...readFileSync(join(INGEST, name), 'utf8').matchAll(/'((?:read|repair|outline|segment|recognise|resolve|relate|plan)\/[a-z]+(?:-[a-z]+)*)'/gu)].map((match) => match[1] ?? '')))

it('finds the rules in the code', () => {
  expect(rules).toContain('read/pdf-page')
  expect(rules).toContain('repair/gbk-shift')
  expect(rules.size).toBeGreaterThanOrEqual(15)
})

it.each([...rules].sort())('%s is shown in Chinese', (rule) => {
  expect(ruleWord(rule)).toMatch(/^[^/]*[一-龥][^/]*$/u)
})

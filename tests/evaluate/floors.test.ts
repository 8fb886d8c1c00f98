/** No figure of a gold document falls below the floor written beside it. */
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { belowFloors, floorsPath, isFloorsFile, readFloors } from './floors.ts'
import { evaluateScores } from './index.ts'

const GOLD = 'tests/gold'
/** The first document is measured on the damaged copy that the user has, not on the clean text it was labelled on. */
const RAW = new Map([['nanjing-2018.json', 'seeds/000_76fcdf778cb303a1.txt']])

const files = readdirSync(GOLD).filter((name) => /\.jsonl?$/u.test(name) && !isFloorsFile(name))

describe('floors', () => {
  it.each(files)('%s', async (name) => {
    const file = `${GOLD}/${name}`
    const floors = await readFloors(file)
    if (floors === null) throw new Error(`no floors at ${floorsPath(file)}`)
    const source = RAW.get(name)
    const { total } = await evaluateScores([file], source === undefined ? {} : { source })
    expect(belowFloors(total, floors)).toEqual([])
  }, 60_000)
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UnreadableDocument } from '../../ingest/read/index.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'
import type { DocumentGraph } from '../../graph/model/document-graph.ts'

const GOLD = 'tests/gold'
const plans = readdirSync(GOLD).filter((name) => name.endsWith('.clean.txt')).map((name) => ({ name, bytes: readFileSync(`${GOLD}/${name}`) }))
const read = (text: string): Promise<DocumentGraph> => ingestDocument(new TextEncoder().encode(text), 'text.txt')
const list = (count: number, item: (index: number) => string): string => Array.from({ length: count }, (_, index) => item(index)).join('、')

describe('the order of the documents', () => {
  it('changes nothing in the graph of any', async () => {
    const graphs = async (of: typeof plans): Promise<ReadonlyMap<string, string>> => {
      const found = new Map<string, string>()
      for (const { name, bytes } of of) found.set(name, JSON.stringify(await ingestDocument(bytes, name)))
      return found
    }
    const inOrder = await graphs(plans)
    expect(await graphs([...plans].reverse())).toEqual(inOrder)
  }, 120_000)
})

/** Each so long that work which grows with its square would outlast the limit of a test by far. */
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a list of 10,000 systems in one sentence', `一、建设${list(10_000, (index) => `智慧城市${index}平台`)}。`],
  ['a list of 10,000 agencies in one sentence', `一、由${list(10_000, (index) => `市${String.fromCodePoint(0x4e00 + index)}管理局`)}负责建设平台。`],
  ['a list of 150,000 words in one sentence', `一、汇聚${list(150_000, (index) => `数据${String.fromCodePoint(0x4e00 + (index % 20_000))}`)}。`],
  ['a clause of 10,000 agencies', `一、建设政务平台（${list(10_000, (index) => `市${String.fromCodePoint(0x4e00 + index)}管理局`)}负责落实）`],
  ['a sentence of 100,000 characters', `一、${'推进电子政务平台与数据中心对接，由市公安局牵头，'.repeat(4000)}`],
  ['100,000 characters without any mark', `一、${'推进电子政务平台与数据中心对接由市公安局牵头'.repeat(4500)}`],
  ['100,000 line ends', `一、建设平台${'\n'.repeat(100_000)}平台`],
  ['100,000 spaces', `一、建设（市公安局负责）${' '.repeat(100_000)}平台`],
  ['50,000 brackets that open and then close', `一、建设平台${'（'.repeat(50_000)}市公安局负责${'）'.repeat(50_000)}`],
  ['the heads of a table 20,000 times, without a row', '序号\n任务\n牵头单位\n'.repeat(20_000)],
  ['the heads of a table with tabs 20,000 times, without a row', '序号\t任务\t牵头单位\n'.repeat(20_000)],
  ['20,000 numbers', Array.from({ length: 20_000 }, (_, index) => `${index}.`).join('\n')],
]

describe('a text that is no plan', () => {
  it.each(HOSTILE)('%s: read to its end, nothing made of it, and said', async (_, text) => {
    const { entities, relations, document } = await read(text)
    expect(entities.length).toBeLessThan(5)
    expect(relations).toEqual([])
    expect(document.problems.length).toBeGreaterThan(0)
  })

  it.each([
    ['a novel', '那天傍晚，老张从市里回来，对她说：“天要下雨了。”她没有说话，只是笑了笑，把窗子关上。\n'.repeat(3000)],
    ['English', 'The platform shall connect with the data exchange of the city, and the bureau will lead.\n'.repeat(3000)],
    ['a text without any system', Array.from({ length: 500 }, (_, index) => `${index + 1}.加强学习，深入基层，认真听取意见，切实改进作风。`).join('\n')],
  ])('%s: few or no entities, and the user is told that it is no plan', async (_, text) => {
    const { entities, document } = await read(text)
    expect(entities.length).toBeLessThan(5)
    expect(document.problems.map(({ actual }) => actual).join()).toMatch(/不像|没有找到带编号的任务/u)
  })
})

/** A name of two characters, another for nearly every index. */
const name = (index: number): string => String.fromCodePoint(0x4e00 + ((index * 37) % 4800), 0x4e00 + ((index * 91) % 4700))
const LONG_PLANS: readonly (readonly [string, number, string])[] = [
  ['articles that say what a platform is made of', 2000, Array.from({ length: 2000 }, (_, index) => `第${index + 1}条 政务平台由${name(index)}交换系统、${name(index + 5)}目录系统和${name(index + 9)}接入平台组成。`).join('\n')],
  ['articles with short names in brackets', 2000, Array.from({ length: 2000 }, (_, index) => `第${index + 1}条 市${name(index)}服务平台（以下简称${name(index)}平台）由市${name(index)}管理局（以下简称市${name(index)}局）负责建设。`).join('\n')],
  ['rows of a table without tabs', 900, ['序号 主要任务 牵头单位 配合单位 完成时限', ...Array.from({ length: 900 }, (_, index) => `${index + 1} 建设${name(index)}监管系统 市发展改革委 市财政局 市教育局 2020年底`)].join('\n')],
]

describe('a long plan', () => {
  it.each(LONG_PLANS)('%s: every one is read, in a time that grows with the text', async (_, count, text) => {
    const { measures, entities } = await read(`某市2020年电子政务工作要点\n${text}`)
    expect(measures).toHaveLength(count)
    expect(entities.length).toBeGreaterThan(count / 2)
  })
})

describe('a text that numbers from one again', () => {
  it('gives each part and measure an id of its own, and keeps its number', async () => {
    const part = (system: string): string => `一、任务\n(一)建设${system}。(市数据局负责落实)\n`
    const { parts, measures, actions } = await read(`武汉市2019年工作要点\n${part('政务云平台')}附件\n${part('视频共享平台')}`)
    expect(measures.map(({ number }) => number)).toEqual(['1.1', '1.1'])
    expect(new Set([...measures, ...parts].map(({ id }) => id)).size).toBe(measures.length + parts.length)
    expect(new Set(actions.map(({ measure }) => measure))).toEqual(new Set(measures.map(({ id }) => id)))
  })
})

describe('a text of more than two million characters', () => {
  it('is refused in one sentence: its words would take a gigabyte', async () => {
    const error: unknown = await read('建设政务平台。\n'.repeat(260_000)).catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(UnreadableDocument)
    expect((error as UnreadableDocument).message).toBe('“text.txt”有 208 万字，超过了一次能提取的 200 万字，请拆分后再试。')
  })
})

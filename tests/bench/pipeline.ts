/**
 * `npm run bench`: what the pipeline costs, as ratios to bare `nodejieba.tag` on the
 * same texts in the same run, so that a slow machine says the same as a fast one.
 */
import { readFileSync, readdirSync } from 'node:fs'
import nodejieba from 'nodejieba'
import { ingestDocument } from '../../ingest/pipeline.ts'
import { readDocument } from '../../ingest/read/index.ts'
import { repair } from '../../ingest/repair/index.ts'

const GOLD = 'tests/gold'
const clean = readdirSync(GOLD).filter((name) => name.endsWith('.clean.txt')).map((name) => readFileSync(`${GOLD}/${name}`))
const damaged = [readFileSync('seeds/000_76fcdf778cb303a1.txt')]

/** Milliseconds of processor time, so that what else runs on the machine does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const ROUNDS = 20
/** Rounds that come first and do not count: a server reads many documents, a compiler needs a few to be done. */
const WARMING = 15

type Work = (bytes: Uint8Array, text: string) => unknown

/** @returns what each work costs over all files, × the first, and that in milliseconds; text by text one work after the other, so that each meets the same machine */
async function compare(files: readonly Uint8Array[], works: readonly Work[]): Promise<{ readonly base: number; readonly ratios: readonly number[] }> {
  const sums = works.map(() => 0)
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    for (const bytes of files) {
      const text = new TextDecoder().decode(bytes)
      for (const [index, work] of works.entries()) {
        const start = spent()
        await work(bytes, text)
        if (round >= 0) sums[index] = (sums[index] ?? 0) + spent() - start
      }
    }
  }
  const [base = 0] = sums
  return { base: base / ROUNDS, ratios: sums.map((sum) => sum / base) }
}

const tag: Work = (_, text) => nodejieba.tag(text)
const repairs: Work = async (bytes) => repair(await readDocument(bytes, 'plan.txt'))
const whole: Work = (bytes) => ingestDocument(bytes, 'plan.txt')

console.log(`processor time of ${ROUNDS} rounds, after ${WARMING} that warm up`)
for (const [name, files] of [['clean plans', clean], ['damaged web copy', damaged]] as const) {
  const { base, ratios: [, repaired = 0, graph = 0] } = await compare(files, [tag, repairs, whole])
  console.log(`${name}: ${files.length} documents, ${files.reduce((sum, bytes) => sum + new TextDecoder().decode(bytes).length, 0)} characters, tag ${base.toFixed(1)} ms`)
  console.log(`  read and repair  ${repaired.toFixed(2)} × tag`)
  console.log(`  text to graph    ${graph.toFixed(2)} × tag`)
}

/** The same with another number in every line, so that nothing that was read once helps. */
function grown(text: string, characters: number): string {
  const pieces: string[] = []
  for (let copy = 0, length = 0; length < characters; copy += 1) {
    const piece = copy === 0 ? text : text.replace(/\n/g, `（${copy}）\n`)
    pieces.push(piece)
    length += piece.length
  }
  return pieces.join('\n').slice(0, characters)
}

console.log('growth of repair: × tag on the same text')
for (const [name, files] of [['clean', clean], ['damaged', damaged]] as const) {
  const text = files.map((bytes) => new TextDecoder().decode(bytes)).join('\n')
  const ratios: string[] = []
  for (const megabytes of [0.1, 1, 10]) {
    // Three bytes a character in UTF-8, nearly.
    const long = grown(text, Math.round((megabytes * 1e6) / 3))
    const source = await readDocument(new TextEncoder().encode(long), 'plan.txt')
    const start = performance.now()
    nodejieba.tag(source.text)
    const tagged = performance.now()
    repair(source)
    ratios.push(`${megabytes} MB ${((performance.now() - tagged) / (tagged - start)).toFixed(2)}`)
  }
  console.log(`  ${name.padEnd(8)} ${ratios.join('   ')}`)
}

/** Another plan: its systems have names of their own. */
function varied(index: number): string {
  const text = new TextDecoder().decode(clean[index % clean.length])
  return text.replace(/平台|系统|数据库|中心/gu, (head) => `${index}号${head}`)
}

console.log('growth: text to graph × tag on the same texts')
for (const count of [10, 100, 1000]) {
  let [tagged, read] = [0, 0]
  for (let index = 0; index < count; index += 1) {
    const text = varied(index)
    const start = spent()
    nodejieba.tag(text)
    const between = spent()
    await ingestDocument(new TextEncoder().encode(text), `${index}.txt`)
    tagged += between - start
    read += spent() - between
  }
  console.log(`  ${String(count).padStart(4)} documents  ${(read / tagged).toFixed(2)}  ${(read / count).toFixed(1)} ms a document`)
}

console.log('growth: one document, text to graph × tag')
for (const megabytes of [0.5, 1, 2, 5]) {
  const text = grown(Array.from(clean, (_, index) => varied(index)).join('\n'), Math.round((megabytes * 1e6) / 3))
  const start = spent()
  nodejieba.tag(text)
  const between = spent()
  await ingestDocument(new TextEncoder().encode(text), 'plan.txt')
  console.log(`  ${String(megabytes).padStart(4)} MB  ${((spent() - between) / (between - start)).toFixed(2)}`)
}

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

/** Runs of either side that come first and do not count: a server reads many documents, a compiler needs a few to be done. */
const WARM_UP = 15

/** Milliseconds of the median of five runs, after those that warm up. */
async function median(work: () => unknown): Promise<number> {
  for (let run = 0; run < WARM_UP; run += 1) await work()
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[2] ?? 0
}

console.log(`each the median of five runs after ${WARM_UP} that warm up`)
for (const [name, files] of [['clean plans', clean], ['damaged web copy', damaged]] as const) {
  const texts = files.map((bytes) => new TextDecoder().decode(bytes))
  const tag = await median(() => texts.forEach((text) => void nodejieba.tag(text)))
  const repaired = await median(async () => {
    for (const bytes of files) repair(await readDocument(bytes, 'plan.txt'))
  })
  const whole = await median(async () => {
    for (const bytes of files) await ingestDocument(bytes, 'plan.txt')
  })
  console.log(`${name}: ${files.length} documents, ${texts.join('').length} characters, tag ${tag.toFixed(1)} ms`)
  console.log(`  read and repair  ${(repaired / tag).toFixed(2)} × tag`)
  console.log(`  text to graph    ${(whole / tag).toFixed(2)} × tag`)
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

const pool = clean.map((bytes) => new TextDecoder().decode(bytes))
console.log('growth: milliseconds a document')
for (const count of [10, 100, 1000]) {
  const start = performance.now()
  for (let index = 0; index < count; index += 1) {
    // Each is another document: its first line is its own.
    await ingestDocument(new TextEncoder().encode(`${index}号文件\n${pool[index % pool.length] ?? ''}`), `${index}.txt`)
  }
  console.log(`  ${String(count).padStart(4)} documents  ${((performance.now() - start) / count).toFixed(1)}`)
}

/**
 * How long the questions take on a large network: medians and 95th percentiles,
 * each question asked with what a person would give it, hubs among it.
 */
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import { questionNamed } from '../../graph/queries/catalogue.ts'
import type { QuestionName } from '../../graph/queries/catalogue.ts'
import { Given } from '../../graph/queries/given.ts'
import { graphView } from '../../graph/queries/graph-view.ts'
import { search } from '../../graph/queries/search.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import { mulberry } from './made-network.ts'

/** How often those are asked that take one place, and those over the whole network. */
export interface Rounds {
  readonly local: number
  readonly whole: number
}

/** @param graph what the store holds, as tests/bench/made-network.ts made it */
export async function timeQuestions(store: GraphStore, graph: DocumentGraph, { local, whole }: Rounds, say: (line: string) => void): Promise<void> {
  const systems = graph.entities.filter(({ label }) => label === 'System')
  const agencies = graph.entities.filter(({ label }) => label === 'Agency')
  const random = mulberry(systems.length)
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T
  /** One in four leans to the first, which are the hubs. */
  const place = (): string => (random() < 0.25 ? systems[Math.floor(random() ** 4 * systems.length)] : any(systems))?.id ?? ''
  const ask = (name: QuestionName, given: Readonly<Record<string, string>>): Promise<unknown> =>
    questionNamed(name).ask(store, new Given(Object.fromEntries(Object.entries(given).map(([key, text]) => [key, [text]]))))

  const questions: readonly (readonly [string, number, () => Promise<unknown>])[] = [
    ['shortest path', local, () => ask('path', { from: place(), to: place(), count: '1' })],
    ['5 best paths', local, () => ask('path', { from: place(), to: place(), count: '5' })],
    ['5 best, directed', local, () => ask('path', { from: place(), to: place(), count: '5', directed: 'true' })],
    ['5 best, with agencies', local, () => ask('path', { from: place(), to: place(), count: '5', agencies: 'true' })],
    ['impact, depth 4', local, () => ask('impact', { of: place() })],
    ['impact, strong', local, () => ask('impact', { of: place(), strong: 'true' })],
    ['a name in full', local, () => ask('impact', { of: any(systems).name, depth: '1' })],
    ['search', local, () => search(store, `${Math.floor(random() * systems.length)}号`, 20)],
    ['agencies', whole, () => ask('agencies', {})],
    ['agency matrix', whole, () => ask('agency-matrix', {})],
    ['one agency', whole, () => ask('agency', { of: any(agencies).id })],
    ['hubs', whole, () => ask('hubs', {})],
    ['isolated', whole, () => ask('isolated', {})],
    ['graph view', whole, () => graphView(store, { kinds: [], relations: [], agencies: [], functions: [], statuses: [], years: [], due: [], also: [], limit: 400 })],
  ]
  for (const [name, times, once] of questions) {
    if (agencies.length === 0 && name === 'one agency') continue
    const taken: number[] = []
    let refused = ''
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      await once().catch((error: Error) => void (refused = `   refused: ${error.message}`))
      taken.push(performance.now() - began)
    }
    taken.sort((a, b) => a - b)
    const at = (share: number): string => `${(taken[Math.min(times - 1, Math.floor(share * times))] ?? Number.NaN).toFixed(0)} ms`.padStart(9)
    say(`  ${name.padEnd(22)} median ${at(0.5)}   95th percentile ${at(0.95)}   of ${times}${refused}`)
  }
}

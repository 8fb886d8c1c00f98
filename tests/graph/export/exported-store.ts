/** What is exported in tests: the seed, two small plans, corrections, findings, and a name with all that a format may trip over. */
import { readFile } from 'node:fs/promises'
import { exportGraph } from '../../../graph/export/export-graph.ts'
import type { ExportForm } from '../../../graph/export/export-graph.ts'
import { idOfCorrection } from '../../../graph/model/correction.ts'
import type { CorrectionTarget } from '../../../graph/model/correction.ts'
import { refreshFindings } from '../../../graph/overlap/fresh-findings.ts'
import type { GraphStore } from '../../../graph/store/graph-store.ts'
import { ingestDocument } from '../../../ingest/pipeline.ts'
import { temporaryStore } from '../queries/temporary-store.ts'
import type { TemporaryStore } from '../queries/temporary-store.ts'
import { cityPlan, districtPlan, idOf } from '../queries/two-plans.ts'

const SEED = new URL('../../../seeds/000_76fcdf778cb303a1.txt', import.meta.url)
export const ODD = `奇怪的"名'称\\<&>\u0001\n=1+1`
const CORRECTIONS: readonly CorrectionTarget[] = [
  { kind: 'rename', entity: idOf('exchange'), name: ODD },
  { kind: 'reject-entity', entity: idOf('app') },
  { kind: 'join', source: idOf('portal'), target: idOf('approval') },
  { kind: 'overlap-verdict', source: idOf('portal'), target: idOf('exchange'), verdict: 'confirmed' },
]

export async function exportedStore(): Promise<TemporaryStore> {
  const temporary = await temporaryStore(await ingestDocument(await readFile(SEED), 'seed.txt'), cityPlan(), districtPlan())
  await temporary.store.correct(CORRECTIONS.map((target) => ({ ...target, id: idOfCorrection(target), who: '王工', at: '2026-01-01T00:00:00.000Z', note: null, names: ['甲'] })))
  await refreshFindings(temporary.store)
  return temporary
}

export async function exported(store: GraphStore, form: ExportForm): Promise<string> {
  let text = ''
  for await (const piece of exportGraph(store, form)) text += piece
  return text
}

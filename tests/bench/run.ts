/** `npm run bench` measures the pipeline, `npm run bench -- store` the stores, `-- overlaps` the search for duplicates. */
import { parseArgs } from 'node:util'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Of the network that is written, and of the one that is questioned. */
    write: { type: 'string', default: '20000,80000' },
    ask: { type: 'string', default: '100000,300000' },
    engines: { type: 'string', default: 'embedded,5.26,2026' },
    runs: { type: 'string', default: '3' },
    /** Of the stores that are looked through for duplicates. */
    systems: { type: 'string', default: '2500,5000,10000' },
    places: { type: 'string', default: '10' },
  },
})
const [what = 'pipeline'] = positionals

if (what === 'pipeline') await import('./pipeline.ts')
else if (what === 'store') {
  const { benchStores } = await import('./store.ts')
  await benchStores({ write: sizes(values.write), ask: sizes(values.ask), engines: values.engines.split(','), runs: Number(values.runs) })
} else if (what === 'overlaps') {
  const { benchOverlaps } = await import('./overlaps.ts')
  await benchOverlaps(values.systems.split(',').map(Number), Number(values.places))
} else {
  console.error(`no bench is called ${what}; there are: pipeline, store, overlaps`)
  process.exitCode = 1
}

function sizes(text: string): { readonly systems: number; readonly relations: number } {
  const [systems = Number.NaN, relations = Number.NaN] = text.split(',').map(Number)
  if (!Number.isInteger(systems) || !Number.isInteger(relations)) throw new TypeError(`sizes are SYSTEMS,RELATIONS, not ${text}`)
  return { systems, relations }
}

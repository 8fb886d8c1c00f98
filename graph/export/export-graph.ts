/** A store in one of the forms that other programs read, piece by piece. */
import type { GraphStore } from '../store/graph-store.ts'
import { cypherScript } from './cypher-script.ts'
import { graphml } from './graphml.ts'
import { nodesCsv, relationshipsCsv } from './import-csv.ts'
import { storedNodes, storedRelationships } from './stored-graph.ts'

export const EXPORT_FORMS = ['graphml', 'json', 'cypher', 'csv-nodes', 'csv-relationships'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

export function exportGraph(store: GraphStore, form: ExportForm): AsyncGenerator<string> {
  switch (form) {
    case 'graphml':
      return graphml(store)
    case 'cypher':
      return cypherScript(store)
    case 'csv-nodes':
      return nodesCsv(store)
    case 'csv-relationships':
      return relationshipsCsv(store)
    case 'json':
      return json(store)
  }
}

/** `{nodes: [{id, labels, properties}], relationships: [{id, type, source, target, properties}]}`, an item a line. */
async function* json(store: GraphStore): AsyncGenerator<string> {
  yield '{"nodes": ['
  let separator = '\n'
  for await (const nodes of storedNodes(store)) {
    for (const { id, labels, properties } of nodes) {
      yield separator + JSON.stringify({ id, labels, properties })
      separator = ',\n'
    }
  }
  yield '\n], "relationships": ['
  separator = '\n'
  for await (const relationships of storedRelationships(store)) {
    for (const { id, type, source, target, properties } of relationships) {
      yield separator + JSON.stringify({ id, type, source, target, properties })
      separator = ',\n'
    }
  }
  yield '\n]}\n'
}

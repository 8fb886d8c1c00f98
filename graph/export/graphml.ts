/**
 * The network as GraphML: agencies, systems and areas, one edge a statement, with
 * typed keys. Gephi shows what the key named `label` holds; yEd what stands in a
 * `y:NodeLabel` and a `y:EdgeLabel`: both are written.
 */
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import { GRAPH_EDGE_TYPES } from '../queries/drawn-edges.ts'
import { WHOLE_GRAPH } from '../queries/whole-graph.ts'
import type { GraphStore, Value } from '../store/graph-store.ts'
import { storedNodes, storedRelationships } from './stored-graph.ts'

// Gephi takes keys d3 and d7 for yEd's labels: these ids stay clear of them.
const NODE_KEYS = { label: 'string', type: 'string', kind: 'string', function: 'string', jurisdiction: 'string', qualifiedName: 'string', generic: 'boolean', inferred: 'boolean' } as const
const EDGE_KEYS = { label: 'string', weight: 'double', evidence: 'string', cue: 'string', confidence: 'double', status: 'string', role: 'string', document: 'string', documentTitle: 'string', measure: 'string', origin: 'string', statement: 'string' } as const
const COLOURS: Readonly<Record<string, string>> = { Agency: '#E8C27A', System: '#9CC3E6', Area: '#CFCFCF' }

export async function* graphml(store: GraphStore): AsyncGenerator<string> {
  const keys = (own: Readonly<Record<string, string>>, of: 'node' | 'edge'): string =>
    Object.entries(own).map(([name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`).join('')
  yield '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">\n' +
    keys(NODE_KEYS, 'node') + keys(EDGE_KEYS, 'edge') +
    '  <key id="node-graphics" for="node" yfiles.type="nodegraphics"/>\n  <key id="edge-graphics" for="edge" yfiles.type="edgegraphics"/>\n' +
    '  <graph id="zhenglian" edgedefault="directed">\n'
  for await (const nodes of storedNodes(store, ENTITY_LABELS)) {
    for (const { id, properties } of nodes) {
      const [name, type] = [String(properties['name'] ?? ''), String(properties['label'] ?? '')]
      const graphics =
        `<data key="node-graphics"><y:ShapeNode><y:Geometry height="30.0" width="${20 + 13 * [...name].length}.0"/><y:Fill color="${COLOURS[type] ?? '#FFFFFF'}" transparent="false"/>` +
        `<y:NodeLabel>${text(name)}</y:NodeLabel><y:Shape type="${type === 'Agency' ? 'ellipse' : 'roundrectangle'}"/></y:ShapeNode></data>`
      yield `    <node id="${text(id)}">${data('node', NODE_KEYS, { ...properties, label: name, type })}${graphics}</node>\n`
    }
  }
  const titles = new Map((await store.read('MATCH (d:Document) RETURN d.id, d.title', {}, WHOLE_GRAPH)).rows.map(([id, title]) => [id, title]))
  let number = 0
  for await (const relationships of storedRelationships(store, [...GRAPH_EDGE_TYPES, 'SAME_AS', 'OVERLAPS'])) {
    for (const { type, source, target, properties } of relationships) {
      number += 1
      const own = { ...properties, label: type, weight: properties['confidence'] ?? 1, documentTitle: titles.get(properties['document'] ?? '') ?? null, statement: properties['id'] ?? null }
      const graphics = `<data key="edge-graphics"><y:PolyLineEdge><y:Arrows source="none" target="standard"/><y:EdgeLabel>${type}</y:EdgeLabel></y:PolyLineEdge></data>`
      yield `    <edge id="e${number}" source="${text(source)}" target="${text(target)}">${data('edge', EDGE_KEYS, own)}${graphics}</edge>\n`
    }
  }
  yield '  </graph>\n</graphml>\n'
}

function data(of: string, keys: Readonly<Record<string, string>>, properties: { readonly [key: string]: Value | undefined }): string {
  return Object.keys(keys)
    .filter((name) => properties[name] !== undefined && properties[name] !== null)
    .map((name) => `<data key="${of}-${name}">${text(String(properties[name]))}</data>`)
    .join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 cannot hold at all becomes U+FFFD; line ends and tabs are kept as references. */
function text(value: string): string {
  return value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character)
    .replace(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`)
}

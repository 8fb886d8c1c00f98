/**
 * Where the embedded store of this command lies, if it is the embedded one: the
 * same rule as graph/store/open.ts, needed here before anything is opened.
 */
import { resolve } from 'node:path'

/** @returns the folder, or null for a Neo4j */
export function embeddedFolder(store: string | undefined): string | null {
  if (store === undefined && (process.env['NEO4J_URI'] ?? '') !== '') return null
  if (store !== undefined && /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//u.test(store)) return null
  return resolve(store ?? '.zhenglian')
}

/** The writing of saved views: one name, one view. */
import type { SavedView } from '../model/saved-view.ts'
import { SAVED_VIEW_LABEL } from './saved-view-rows.ts'
import type { Transaction } from './transaction.ts'
import { takeTurn } from './write-document.ts'

/** Keeps a view in place of the one with its id. False where another one has the name: then nothing is kept. */
export async function keepView(tx: Transaction, { id, name, link, at, entities }: SavedView): Promise<boolean> {
  await takeTurn(tx)
  const others = await tx.run(`MATCH (v:${SAVED_VIEW_LABEL}) WHERE v.name = $name AND v.id <> $id RETURN v.id`, { id, name })
  if (others.length > 0) return false
  const properties = { name, link, at, entities: entities.map((one) => one.id), names: entities.map((one) => one.name) }
  await tx.run(`MERGE (v:${SAVED_VIEW_LABEL} {id: $id}) SET v.name = $name, v.link = $link, v.at = $at, v.entities = $entities, v.names = $names`, { id, ...properties })
  return true
}

/** False where there was none. */
export async function forgetView(tx: Transaction, id: string): Promise<boolean> {
  await takeTurn(tx)
  const [there] = await tx.run(`MATCH (v:${SAVED_VIEW_LABEL} {id: $id}) RETURN v.id`, { id })
  if (there) await tx.run(`MATCH (v:${SAVED_VIEW_LABEL} {id: $id}) DELETE v`, { id })
  return there !== undefined
}

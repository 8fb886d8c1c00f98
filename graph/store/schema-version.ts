/** Refuses a store that a newer version of the program has written. */
import { StoreError } from './errors.ts'
import { SCHEMA_VERSION } from './write-document.ts'

/** @param found what the store says of itself; null for one that is new */
export function refuseNewerSchema(found: number | null, where: string): void {
  if (found === null || found <= SCHEMA_VERSION) return
  throw new StoreError('unusable', `图数据库 ${where} 是由更新的版本写成的（结构版本 ${found}，本程序只认得 ${SCHEMA_VERSION}）；请升级本程序，或用 --store 指定另一个位置。`)
}

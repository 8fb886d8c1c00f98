/**
 * Refuses a store of another schema, before anything in it is touched: a newer
 * one, and one older than this program can still read. What a document's rows
 * look like may change without a new schema: the document is then written anew
 * when it comes again (ROWS_VERSION in rows.ts).
 */
import { StoreError } from './errors.ts'
import { SCHEMA_VERSION } from './write-document.ts'

/** The oldest that needs no change to be read and written. */
const OLDEST = 1

/** @param found what the store says of itself, 0 where it says nothing; null for one that is new */
export function refuseOtherSchema(found: number | null, where: string): void {
  if (found === null || (found >= OLDEST && found <= SCHEMA_VERSION)) return
  const [what, remedy] = found > SCHEMA_VERSION
    ? [`由更新的版本写成的（结构版本 ${found}，本程序只认得 ${SCHEMA_VERSION}）`, '请升级本程序，或用 --store 指定另一个位置']
    : [`由太旧的版本写成的（结构版本 ${found}，本程序从 ${OLDEST} 起才认得）`, '请用 --store 指定另一个位置，把文件重新导入']
  throw new StoreError('unusable', `图数据库 ${where} 是${what}；${remedy}，原有内容未变。`)
}

/** What the embedded engine and its processes report, as errors of the contract, in words. */
import { EngineEnded, EngineError } from './engine-process.ts'
import { StoreError } from './errors.ts'
import { neo4jOnlyFeature, placeOfName } from './neo4j-only.ts'
import { timeoutError } from './read-limits.ts'
import { holderOf, type StoreFolder } from './store-folder.ts'

export async function openingError(error: unknown, folder: StoreFolder): Promise<StoreError> {
  if (error instanceof StoreError) return error
  const cause = { cause: error }
  const message = messageOf(error)
  if (error instanceof EngineError && /cannot be locked|another process|already locked/iu.test(message)) {
    const holder = await holderOf(folder)
    const who = holder ? `（进程 ${holder.pid}，始于 ${holder.since}）` : ''
    return new StoreError('locked', `图数据库 ${folder.path} 正被另一个程序使用${who}；请先结束那个程序，或用 --store 指定另一个文件夹。`, cause)
  }
  if (isFull(error)) return new StoreError('unwritable', `磁盘已满（或文件大小受限），打不开图数据库 ${folder.path}，原有内容未变；请腾出空间后重试。`, cause)
  if (/Permission denied|os error 13|Read-only file system|os error 30/iu.test(message)) {
    return new StoreError('unwritable', `没有权限读写图数据库 ${folder.path} 里的文件；请检查权限，或用 --store 指定另一个文件夹。`, cause)
  }
  if (error instanceof EngineError) return damaged(error, folder)
  return new StoreError('unreachable', `内嵌图数据库的进程没有启动起来（${message}）；请重新安装依赖（npm ci）后再试。`, cause)
}

/** @param cypher the statement, by which a refusal is explained */
export function readingError(error: unknown, folder: StoreFolder, timeoutMs: number, cypher = ''): StoreError {
  if (error instanceof StoreError) return error
  const cause = { cause: error }
  if (error instanceof EngineEnded) {
    if (error.reason === 'timeout') return timeoutError(timeoutMs, error)
    if (error.reason === 'memory') return new StoreError('timeout', '查询占用的内存超过了上限，已被终止；请缩小范围，或加上 LIMIT。', cause)
    if (error.reason === 'closed') return closed(folder, error)
    return new StoreError('unusable', `内嵌图数据库 ${folder.path} 的进程在查询时意外退出；请重试，若再次出现，请换一种写法。`, cause)
  }
  if (error instanceof EngineError) {
    if (error.status === '25G03') return new StoreError('forbidden', '这里只能查询，不能修改：这条语句会写入数据。', cause)
    if (isDamage(error)) return damaged(error, folder)
    if (/panicked/u.test(error.message)) return new StoreError('invalid', '内嵌图数据库的引擎没能完成这条查询（引擎内部错误，数据未受影响）；请缩小范围、换一种写法，或改用 Neo4j（设置 NEO4J_URI）。', cause)
    return new StoreError('invalid', invalidWords(error, cypher), cause)
  }
  return new StoreError('unusable', `查询图数据库 ${folder.path} 失败：${messageOf(error)}`, cause)
}

export function writingError(error: unknown, folder: StoreFolder): StoreError {
  if (error instanceof StoreError) return error
  const cause = { cause: error }
  if (error instanceof EngineEnded && error.reason === 'closed') return closed(folder, error)
  if (isFull(error)) return new StoreError('unwritable', `磁盘已满（或文件大小受限），没有写入图数据库 ${folder.path}，原有内容未变；请腾出空间后重试。`, cause)
  if (error instanceof EngineError && isDamage(error)) return damaged(error, folder)
  return new StoreError('unusable', `写入图数据库 ${folder.path} 失败，原有内容未变：${firstLine(messageOf(error))}`, cause)
}

/** A snapshot or a backup that was not written: the store itself is as it was. */
export function copyingError(error: unknown, folder: StoreFolder): StoreError {
  if (isFull(error)) return new StoreError('unwritable', `磁盘已满（或文件大小受限），放不下图数据库 ${folder.path} 的副本，原有内容未变；请腾出空间后重试。`, { cause: error })
  return writingError(error, folder)
}

/** Closing brings the log into the file; where that fails, the next opening does it. */
export function closingError(error: unknown, folder: StoreFolder): StoreError {
  const why = isFull(error) ? '磁盘已满或文件大小受限' : firstLine(messageOf(error))
  return new StoreError('unwritable', `图数据库 ${folder.path} 没有正常关闭（${why}）；已写入的内容都在，下次打开时会自动补上。`, { cause: error })
}

/** No space, a limit on the size of a file, a quota. */
function isFull(error: unknown): boolean {
  return error instanceof EngineError && /No space left|File too large|quota exceeded|os error (?:28|27|122)\b/iu.test(error.message)
}

/** The statement has passed Cypher's grammar: what the engine cannot parse or find is a matter of the engine. */
function invalidWords({ message, status }: EngineError, cypher: string): string {
  const said = firstLine(message)
  const missing = /Missing parameter: \$?(\w+)/u.exec(message)
  if (missing) return `查询有误：缺少参数 $${missing[1]}。`
  const unknown = /[Uu]nknown (function|procedure) '([^']+)'/u.exec(message)
  if (unknown) {
    const what = unknown[1] === 'function' ? '函数' : '过程'
    const instead = /fulltext/iu.test(unknown[2] ?? '') ? '查名称可用 WHERE n.name CONTAINS' : '请检查名字'
    return `内嵌图数据库没有${what} ${unknown[2]}，只有 Neo4j 支持它（若名字没写错）；${instead}，或改用 Neo4j（设置 NEO4J_URI）。`
  }
  if (status === '42001') {
    const feature = neo4jOnlyFeature(cypher)
    if (feature !== null) return `只有 Neo4j 支持${feature.name}，内嵌图数据库不支持（${placeOf(message)}${said}）；${feature.instead}，或改用 Neo4j（设置 NEO4J_URI）。`
    return `内嵌图数据库不认识这种写法（${placeOf(message)}${said}），只有 Neo4j 支持它；请换一种写法，或改用 Neo4j（设置 NEO4J_URI）。`
  }
  const [, undefinedName = ''] = /Undefined variable '([^']+)'/u.exec(message) ?? []
  if (undefinedName !== '') return `查询有误：${placeOf(message) || placeOfName(cypher, undefinedName)}变量 ${undefinedName} 没有定义（${said}）`
  return `查询有误：${placeOf(message)}${said}`
}

function closed(folder: StoreFolder, cause: unknown): StoreError {
  return new StoreError('unusable', `图数据库 ${folder.path} 已经关闭；请重新打开后再试。`, { cause })
}

function damaged(error: EngineError, folder: StoreFolder): StoreError {
  return new StoreError('unusable', `图数据库 ${folder.path} 无法打开，可能已损坏（${firstLine(error.message)}）；请从备份恢复，或移走该文件夹后重新导入文档。`, { cause: error })
}

function isDamage(error: EngineError): boolean {
  return /is damaged|checksum|not a Grafeo database|GRAFEO-S0/u.test(error.message)
}

/** `--> query:2:12` of the engine's message, as words in front. */
function placeOf(message: string): string {
  const place = /--> query:(\d+):(\d+)/u.exec(message)
  return place ? `第 ${place[1]} 行第 ${place[2]} 列，` : ''
}

/** The engine's sentence, without its code and its drawing of the place. */
function firstLine(message: string): string {
  const line = message.split('\n', 1)[0] ?? message
  return line.replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?(?:(?:syntax|semantic|execution) error: )?(?:\[Cypher\] )?/u, '')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

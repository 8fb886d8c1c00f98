/** What Neo4j and its driver report, as errors of the contract, in words. Never with the password. */
import { StoreError } from './errors.ts'
import { timeoutError } from './read-limits.ts'

export interface Neo4jPlace {
  readonly uri: string
  readonly user: string
  readonly database: string | undefined
}

interface Neo4jFailure {
  readonly code: string
  readonly message: string
}

/** @param timeoutMs the limit of a read; null where the statement was no read */
export function neo4jError(error: unknown, place: Neo4jPlace, timeoutMs: number | null = null): StoreError {
  if (error instanceof StoreError) return error
  const { code, message } = failureOf(error)
  const cause = { cause: error }
  if (/Security\.(?:Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/u.test(code)) {
    const why = code.endsWith('RateLimit') ? '错误次数过多，须稍等' : code.endsWith('CredentialsExpired') ? '密码须先更改' : '用户名或密码不对'
    return new StoreError('unauthorised', `Neo4j ${place.uri} 拒绝了用户 ${place.user}（${why}）；请检查 NEO4J_USER 和 NEO4J_PASSWORD。`, cause)
  }
  if (code.endsWith('Database.DatabaseNotFound')) {
    return new StoreError('unusable', `Neo4j ${place.uri} 里没有数据库 ${place.database ?? '（默认）'}；请检查 NEO4J_DATABASE。`, cause)
  }
  if (code.endsWith('Security.Forbidden')) {
    return new StoreError('forbidden', `Neo4j ${place.uri} 不允许用户 ${place.user} 这样做；请换一个有权限的用户。`, cause)
  }
  if (code.endsWith('Statement.AccessMode')) {
    return new StoreError('forbidden', '这里只能查询，不能修改：这条语句会写入数据。', cause)
  }
  if (timeoutMs !== null && /TransactionTimedOut|LockClientStopped|Transaction\.Terminated/u.test(code)) return timeoutError(timeoutMs, error)
  if (/OutOfMemory|MemoryPool/u.test(code)) {
    return timeoutMs === null
      ? new StoreError('unusable', `写入所需的内存超过了 Neo4j ${place.uri} 的上限，没有写入任何内容；请调大 Neo4j 的 server.memory.heap.max_size 和 dbms.memory.transaction.total.max，或把文件拆成几个。`, cause)
      : new StoreError('timeout', '查询占用的内存超过了 Neo4j 的上限，已被终止；请缩小范围，或加上 LIMIT。', cause)
  }
  if (/ClientError\.(?:Statement|Procedure|Database)/u.test(code)) {
    const { place: where, sentence } = readMessage(message)
    return new StoreError('invalid', `查询有误：${where}${sentence}`, cause)
  }
  if (isUnreachable(code)) return unreachable(place, message, error)
  return new StoreError('unusable', `Neo4j ${place.uri} 没有完成这项工作：${readMessage(message).sentence}`, cause)
}

export function unreachable({ uri }: Neo4jPlace, reason: string, cause?: unknown): StoreError {
  const why = /ECONNREFUSED/u.test(reason) ? '没有程序在该地址应答' : /ENOTFOUND|EAI_AGAIN/u.test(reason) ? '找不到这个主机名' : /timed? ?out|超时/iu.test(reason) ? '连接超时' : readMessage(reason).sentence
  return new StoreError('unreachable', `连接不上 Neo4j ${uri}（${why}）；请检查 NEO4J_URI，并确认 Neo4j 已启动。`, { cause })
}

export function isUnreachable(code: string): boolean {
  return ['ServiceUnavailable', 'SessionExpired', 'ProtocolError', 'N/A', ''].includes(code)
}

export function failureOf(error: unknown): Neo4jFailure {
  const { code, message } = error as Partial<Neo4jFailure>
  return { code: typeof code === 'string' ? code : '', message: message ?? String(error) }
}

/** `… (line 2, column 8 (offset: 17))` and a drawing of the place, as words and one sentence. */
function readMessage(message: string): { place: string; sentence: string } {
  const found = /\(line (\d+), column (\d+)[^\n]*/u.exec(message)
  const sentence = (message.split('\n', 1)[0] ?? message).replace(/\s*\(line \d+, column \d+.*$/u, '')
  return { place: found ? `第 ${found[1]} 行第 ${found[2]} 列，` : '', sentence }
}

/**
 * The store on a Neo4j, single server, cluster or Aura. The only file that
 * imports the driver. Writing is by managed transactions, which the driver
 * repeats on transient errors; reading by transactions that the server knows
 * to be read-only.
 */
import neo4j, { type Driver, type Session, type Transaction as DriverTransaction } from 'neo4j-driver'
import type { Correction } from '../model/correction.ts'
import type { DocumentGraph } from '../model/document-graph.ts'
import type { DuplicateFinding } from '../model/duplicates.ts'
import type { CorrectionId, DocumentId } from '../model/ids.ts'
import type { SavedView } from '../model/saved-view.ts'
import { ENTITY_LABELS } from '../model/vocabulary.ts'
import { checkApart } from './check-apart.ts'
import { StoreError } from './errors.ts'
import type { GraphStore, Params, ReadOptions, Schema, Table, Value, WriteSummary } from './graph-store.ts'
import { failureOf, isUnreachable, neo4jError, unreachable, type Neo4jPlace } from './neo4j-errors.ts'
import { NodeIds, toParameter, toValue, type DriverTypes } from './neo4j-values.ts'
import { readLimits, ResultMeter, timeoutError } from './read-limits.ts'
import { refuseOtherSchema } from './schema-version.ts'
import type { Transaction } from './transaction.ts'
import { correct, IDENTIFIED_LABELS, removeDocument, SCHEMA_VERSION, STORE_LABEL, undoCorrections, writeDocument } from './write-document.ts'
import { keepFindings } from './write-findings.ts'
import { forgetView, keepView } from './write-saved-view.ts'

export interface Neo4jOptions extends Neo4jPlace {
  readonly password: string
}

const CONNECTION_TIMEOUT_MS = 5_000
/** Records that the server sends at a time: more than these never wait here to be counted. */
const FETCH_SIZE = 200
/** A server that is restarted in the middle of an ingest is waited for. */
const RETRY_MS = 60_000

/** Name of the full-text index over the names of entities. */
export const FULLTEXT_INDEX = 'entity_names'

/** @throws {StoreError} unreachable, unauthorised or unusable */
export async function openNeo4j({ password, ...place }: Neo4jOptions): Promise<GraphStore> {
  let driver: Driver
  try {
    driver = neo4j.driver(place.uri, neo4j.auth.basic(place.user, password), {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: 2 * CONNECTION_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_MS,
      userAgent: 'zhenglian',
    })
  } catch (cause) {
    throw new StoreError('unreachable', `Neo4j 的地址 ${place.uri} 写得不对；应形如 neo4j://主机:7687。`, { cause })
  }
  try {
    await connect(driver, place)
    await prepare(driver, place)
    return new Neo4jStore(driver, place)
  } catch (error) {
    // A driver that never connected may take its time to close, and nobody waits for it.
    void driver.close().catch(() => {})
    throw neo4jError(error, place)
  }
}

async function connect(driver: Driver, place: Neo4jPlace): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unreachable(place, '连接超时')), CONNECTION_TIMEOUT_MS + 1_000)
  })
  try {
    await Promise.race([driver.getServerInfo({ ...databaseOf(place) }), tooLong])
  } catch (error) {
    const { code, message } = failureOf(error)
    throw isUnreachable(code) && !(error instanceof StoreError) ? unreachable(place, message, error) : error
  } finally {
    clearTimeout(timer)
  }
}

/** First contact: constraints, the full-text index, and the schema's version. */
async function prepare(driver: Driver, place: Neo4jPlace): Promise<void> {
  const statements = [
    ...[...IDENTIFIED_LABELS, STORE_LABEL].map(
      (label) => `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ),
    `CREATE FULLTEXT INDEX ${FULLTEXT_INDEX} IF NOT EXISTS FOR (n:${ENTITY_LABELS.join('|')}) ` +
      "ON EACH [n.name, n.qualifiedName, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",
  ]
  const session = driver.session(databaseOf(place))
  try {
    const found = await session.run(`MATCH (s:${STORE_LABEL}) RETURN toInteger(s.schemaVersion) AS version`)
    const version = found.records[0]?.get('version') as unknown
    const said = neo4j.isInt(version) ? version.toNumber() : 0
    refuseOtherSchema(found.records.length > 0 ? said : null, place.uri)
    for (const statement of statements) await session.run(statement)
    await session.run(`MERGE (s:${STORE_LABEL} {id: 'zhenglian'}) ON CREATE SET s.schemaVersion = ${SCHEMA_VERSION}`)
  } catch (error) {
    // A user who may only read can still ask.
    if (!failureOf(error).code.endsWith('Security.Forbidden')) throw error
  } finally {
    await session.close()
  }
}

class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j'
  readonly description: string
  readonly #driver: Driver
  readonly #place: Neo4jPlace

  constructor(driver: Driver, place: Neo4jPlace) {
    this.#driver = driver
    this.#place = place
    this.description = `Neo4j ${place.uri}${place.database ? `，数据库 ${place.database}` : ''}`
  }

  async write(graph: DocumentGraph): Promise<WriteSummary> {
    const { summary } = await this.#change((tx) => writeDocument(tx, graph))
    return summary
  }

  async remove(document: DocumentId): Promise<boolean> {
    const { value } = await this.#change((tx) => removeDocument(tx, document))
    return value
  }

  async correct(corrections: readonly Correction[]): Promise<void> {
    await this.#change((tx) => correct(tx, corrections))
  }

  async keepFindings(findings: readonly DuplicateFinding[], of: string): Promise<void> {
    await this.#change((tx) => keepFindings(tx, findings, of))
  }

  async undo(corrections: readonly CorrectionId[]): Promise<number> {
    const { value } = await this.#change((tx) => undoCorrections(tx, corrections))
    return value
  }

  async keepView(view: SavedView): Promise<boolean> {
    const { value } = await this.#change((tx) => keepView(tx, view))
    return value
  }

  async forgetView(id: string): Promise<boolean> {
    const { value } = await this.#change((tx) => forgetView(tx, id))
    return value
  }

  async read(cypher: string, params: Params = {}, options: ReadOptions = {}): Promise<Table> {
    const { timeoutMs, ...most } = readLimits(options)
    const explainable = !options.own && (await checkApart(cypher)).explainable
    const session = this.#driver.session({ ...databaseOf(this.#place), defaultAccessMode: neo4j.session.READ, fetchSize: FETCH_SIZE })
    const limit = { passed: false }
    let timer: NodeJS.Timeout | undefined
    // The server looks at its clock every two seconds only; closing the session ends the
    // statement now. What the driver would then wait to repeat is not waited for.
    const ended = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        limit.passed = true
        void session.close().catch(() => {}).finally(() => reject(timeoutError(timeoutMs)))
      }, timeoutMs)
    })
    const ask = async () => {
      const tx = await session.beginTransaction({ timeout: timeoutMs })
      try {
        if (explainable) await refuseWhatWrites(tx, cypher, params)
        return await readTable(tx, cypher, params, new ResultMeter(most))
      } finally {
        await tx.close().catch(() => {})
      }
    }
    // Once more, where a connection was kept to a server that has been restarted since; a
    // server that is gone is said to be gone, and not waited for as writing does.
    const work = ask().catch((error: unknown) => {
      if (limit.passed || !isUnreachable(failureOf(error).code)) throw error
      return ask()
    })
    try {
      return await Promise.race([work, ended])
    } catch (error) {
      work.catch(() => {})
      throw limit.passed ? timeoutError(timeoutMs, error) : neo4jError(error, this.#place, timeoutMs)
    } finally {
      clearTimeout(timer)
      await session.close().catch(() => {})
    }
  }

  async schema(): Promise<Schema> {
    const names = async (procedure: string) => (await this.read(`CALL ${procedure}()`, {}, { own: true })).rows.map(([name]) => String(name)).sort()
    const counted = async (found: readonly string[], pattern: (name: string) => string) => {
      const counts = []
      // One by one: each is a look into the counts that Neo4j keeps, no scan.
      for (const name of found) {
        const { rows } = await this.read(`MATCH ${pattern(`\`${name.replaceAll('`', '``')}\``)} RETURN count(*)`, {}, { own: true })
        const count = Number(rows[0]?.[0] ?? 0)
        if (count > 0) counts.push({ name, count })
      }
      return counts
    }
    const labels = (await names('db.labels')).filter((label) => label !== STORE_LABEL)
    return {
      labels: await counted(labels, (name) => `(:${name})`),
      relationshipTypes: await counted(await names('db.relationshipTypes'), (name) => `()-[:${name}]->()`),
      propertyKeys: await names('db.propertyKeys'),
    }
  }

  backup(): Promise<void> {
    const how = '请在它的机器上用 neo4j-admin database dump（Aura 用控制台的快照），或用 zhenglian export --format cypher 导出脚本'
    return Promise.reject(new StoreError('invalid', `backup 只用于内嵌图库，${this.description} 有自己的备份方式：${how}。`))
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  async #change<T>(work: (tx: Transaction) => Promise<T>): Promise<{ value: T; summary: WriteSummary }> {
    let session: Session | null = null
    try {
      session = this.#driver.session({ ...databaseOf(this.#place), defaultAccessMode: neo4j.session.WRITE })
      return await session.executeWrite(async (managed) => {
        let nodesCreated = 0
        let relationshipsCreated = 0
        const value = await work({
          async run(cypher, params) {
            const { records, summary } = await managed.run(cypher, toParameter(params, TYPES) as Params)
            const created = summary.counters.updates()
            nodesCreated += created.nodesCreated
            relationshipsCreated += created.relationshipsCreated
            const ids = new NodeIds(TYPES)
            return records.map((record) => [...record].map((raw) => toValue(raw, TYPES, ids)))
          },
        })
        return { value, summary: { nodesCreated, relationshipsCreated } }
      })
    } catch (error) {
      throw neo4jError(error, this.#place)
    } finally {
      await session?.close().catch(() => {})
    }
  }
}

const TYPES = neo4j as unknown as DriverTypes

/** The server's own judgement of the statement, before it runs. */
async function refuseWhatWrites(tx: DriverTransaction, cypher: string, params: Params): Promise<void> {
  const { summary } = await tx.run(`EXPLAIN ${cypher}`, toParameter(params, TYPES) as Params)
  if (summary.queryType !== 'r') throw new StoreError('forbidden', '这里只能查询，不能修改：Neo4j 认为这条语句会写入数据。')
}

/** Reads row by row and stops at the limit; the rest never leaves the server. */
async function readTable(tx: DriverTransaction, cypher: string, params: Params, meter: ResultMeter): Promise<Table> {
  const started = performance.now()
  const result = tx.run(cypher, toParameter(params, TYPES) as Params)
  const columns = await result.keys()
  const raw: unknown[][] = []
  let truncated = false
  for await (const record of result) {
    const row = [...record] as unknown[]
    if (!meter.takes(row)) {
      truncated = true
      break
    }
    raw.push(row)
  }
  const ids = new NodeIds(TYPES)
  ids.gather(raw)
  const missing = ids.missing()
  if (missing.length > 0) {
    const ends = await tx.run('MATCH (n) WHERE elementId(n) IN $missing RETURN elementId(n) AS known, n.id AS id', { missing })
    for (const end of ends.records) ids.learn(end.get('known') as string, end.get('id'))
  }
  const rows: Value[][] = raw.map((row) => row.map((value) => toValue(value, TYPES, ids)))
  return { columns, rows, truncated, ms: performance.now() - started }
}

function databaseOf({ database }: Neo4jPlace): { database?: string } {
  return database ? { database } : {}
}

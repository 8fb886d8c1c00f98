/** Opening a Neo4j that is not there. What one that is there may say is in neo4j-contract.ts. */
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../../graph/store/open.ts'

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error as Error)
const PASSWORD = 'secret-of-the-test'

describe('a Neo4j that does not answer', () => {
  const open = (uri: string) => refusal(openStore({ env: { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD } }))
  let silent: Server
  beforeAll(() => new Promise<void>((resolve) => {
    silent = createServer(() => {}).listen(0, '127.0.0.1', resolve)
  }))
  afterAll(() => { silent.close() })

  it.each([
    ['nobody on the port', 'bolt://127.0.0.1:9', '没有程序在该地址应答'],
    ['nobody on the port, by routing', 'neo4j://127.0.0.1:9', '127.0.0.1:9'],
    ['no such host', 'bolt://nosuch.invalid:7687', 'nosuch.invalid'],
    ['no address at all', 'bolt://', 'bolt://'],
  ])('%s', async (_name, uri, words) => {
    const error = await open(uri)
    expect(error).toMatchObject({ name: 'StoreError', code: 'unreachable', message: expect.stringContaining(words) })
    expect(error?.message).not.toContain(PASSWORD)
  }, 15_000)

  it('a port that takes the connection and says nothing', async () => {
    const address = silent.address()
    const started = performance.now()
    const error = await open(`bolt://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
    expect(error).toMatchObject({ code: 'unreachable', message: expect.stringContaining('超时') })
    expect(performance.now() - started).toBeLessThan(8_000)
  }, 15_000)
})

import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { Hono } from 'hono'
import { afterEach, describe, expect, it } from 'vitest'
import { CannotListen, serve } from '../../../web/server/serve.ts'

const app = new Hono().get('/', (context) => context.text('here'))
let closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  await Promise.all(closing.map((close) => close()))
  closing = []
})

async function occupied(): Promise<number> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => new Promise((resolve) => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

describe('serve', () => {
  it('answers on the loopback address and stops answering when closed', async () => {
    const serving = await serve(app, { port: 0 })
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u)
    expect(await (await fetch(serving.url)).text()).toBe('here')
    await serving.close()
    await expect(fetch(serving.url)).rejects.toThrow()
  })

  it('refuses a port that is asked for and taken', async () => {
    const port = await occupied()
    await expect(serve(app, { port })).rejects.toBeInstanceOf(CannotListen)
  })

  it('takes another port where none is asked for, so that two run side by side', async () => {
    const [one, other] = [await serve(app), await serve(app)]
    closing.push(() => one.close(), () => other.close())
    expect(other.port).not.toBe(one.port)
  })
})

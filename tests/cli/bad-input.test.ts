import { execFileSync } from 'node:child_process'
import { mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEED, temporaryFolder, zhenglian } from './zhenglian.ts'
import type { Outcome } from './zhenglian.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
const at = (name: string): string => join(folder.path, name)

beforeAll(async () => {
  folder = await temporaryFolder()
  await writeFile(at('empty.txt'), '')
  await writeFile(at('binary.txt'), Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251))
  await writeFile(at('picture.docx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  await writeFile(at('huge.txt'), '')
  await truncate(at('huge.txt'), 200 * 1024 * 1024)
  execFileSync('mkfifo', [at('pipe.txt')])
  await mkdir(at('folder.txt'))
  await mkdir(at('no-documents'))
  await writeFile(at('no-documents/slides.pptx'), 'PK')
  await mkdir(at('nothing'))
  await writeFile(at('a-file'), 'x')
  await mkdir(at('made'))
  await mkdir(at('with-links'))
  await writeFile(at('with-links/a.txt'), await readFile(SEED))
  await symlink('loop.txt', at('with-links/loop.txt'))
  await symlink('gone.txt', at('with-links/nowhere.txt'))
  await writeFile(at('with-links/z.txt'), '某市工作要点\n(一)建设智慧消防平台。(市消防局负责落实)')
})
afterAll(() => folder.remove())

/** One line in Chinese that names what it is about; nothing of the program's inside. */
function expectOneLine({ status, stderr }: Outcome, naming: string): void {
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain(naming)
  expect(stderr).toMatch(/[\u4e00-\u9fff]/u)
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/u)
  expect(status).toBe(1)
}

describe('bad input: one line, exit code 1', () => {
  it.each([
    ['a missing file', ['extract', 'missing.txt'], 'missing.txt'],
    ['an empty file', ['extract', 'empty.txt'], 'empty.txt'],
    ['a file that is no text', ['extract', 'binary.txt'], 'binary.txt'],
    ['a folder for a file', ['extract', 'nothing'], 'nothing'],
    ['a text of 200 MB', ['extract', 'huge.txt'], 'huge.txt'],
    ['a named pipe', ['extract', 'pipe.txt'], 'pipe.txt'],
    ['a folder with the name of a text', ['extract', 'folder.txt'], 'folder.txt'],
    ['a picture called .docx for the store', ['ingest', 'picture.docx'], 'picture.docx'],
    ['an encoding that does not exist', ['extract', SEED, '--encoding', 'latin-99'], 'latin-99'],
    ['two forms at once', ['extract', SEED, '--text', '--edits'], '--edits'],
    ['a missing path', ['ingest', 'missing'], 'missing'],
    ['an empty folder', ['ingest', 'nothing'], 'nothing'],
    ['a folder without documents', ['ingest', 'no-documents'], 'slides.pptx'],
    ['an empty file for the store', ['ingest', 'empty.txt'], 'empty.txt'],
    ['a binary file for the store', ['ingest', 'binary.txt'], 'binary.txt'],
    ['a store that is a file', ['ingest', SEED, '--store', 'a-file'], 'a-file'],
    ['a store that cannot be made', ['ingest', SEED, '--store', 'a-file/store'], 'a-file'],
    ['a question to a store that is not there', ['query', 'RETURN 1', '--store', 'nostore'], 'nostore'],
    ['wrong Cypher', ['query', 'MATCH (n RETURN n', '--store', 'made'], '查询'],
    ['Cypher that writes', ['query', 'CREATE (n:System)', '--store', 'made'], '修改'],
    ['no Cypher', ['query', ' '], 'Cypher'],
    ['an unknown format', ['query', 'RETURN 1', '--format', 'xml'], 'xml'],
    ['a port that is none', ['start', '--port', '99999'], '99999'],
    ['an address of another machine', ['start', '--no-open', '--host', '192.0.2.1', '--store', 'other'], '192.0.2.1'],
    ['missing labels', ['evaluate', 'missing.json'], 'missing.json'],
    ['an unknown command', ['extrct', 'x'], 'extract'],
    ['an unknown option', ['query', 'RETURN 1', '--frmat'], '--format'],
    ['a missing argument', ['extract'], '文件'],
    ['too many arguments', ['query', 'MATCH', '(n)', 'RETURN', 'n'], '引号'],
  ])('%s', async (_, args, naming) => {
    const outcome = await zhenglian(args, folder.path)
    expectOneLine(outcome, naming)
    if (args[0] !== 'ingest') expect(outcome.stdout).toBe('')
  })

  it('a port in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const address = other.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    const outcome = await zhenglian(['start', '--no-open', '--port', port, '--store', 'port-store'], folder.path)
    other.close()
    expectOneLine(outcome, port)
  })

  it('Neo4j unreachable, by environment and by option', async () => {
    expectOneLine(await zhenglian(['query', 'RETURN 1'], folder.path, { NEO4J_URI: 'bolt://127.0.0.1:1' }), '127.0.0.1:1')
    expectOneLine(await zhenglian(['query', 'RETURN 1', '--store', 'neo4j://127.0.0.1:1'], folder.path), '127.0.0.1:1')
  })

  it('shows the inside when asked to', async () => {
    const { stderr } = await zhenglian(['extract', 'missing.txt'], folder.path, { ZHENGLIAN_DEBUG: '1' })
    expect(stderr).toMatch(/\n\s+at /u)
  })
})

describe('bad files among good ones', () => {
  it('are named and passed over; the rest goes in', async () => {
    const outcome = await zhenglian(['ingest', 'missing', 'binary.txt', SEED, 'empty.txt', '--store', 'mixed'], folder.path)
    expect(outcome.status).toBe(1)
    const errors = outcome.stderr.split('\n').filter((line) => line.startsWith('错误'))
    expect(errors).toHaveLength(3)
    for (const name of ['missing', 'binary.txt', 'empty.txt']) expect(errors.join('\n')).toContain(name)
    expect(outcome.stdout).toContain('已入库 1 份文件，跳过 3 份')
    const { stdout } = await zhenglian(['query', 'MATCH (d:Document) RETURN count(d) AS n', '--format', 'csv', '--store', 'mixed'], folder.path)
    expect(stdout).toBe('n\r\n1\r\n')
  })

  it('names a link that leads nowhere and takes in what stands beside it', async () => {
    const { status, stderr, stdout } = await zhenglian(['ingest', 'with-links', '--store', 'links-store'], folder.path)
    expect(stderr).toContain('loop.txt')
    expect(stderr).toContain('nowhere.txt')
    expect(stdout).toContain('已入库 2 份文件')
    expect(status).toBe(1)
  })

  it('says that a text does not look like a plan', async () => {
    await writeFile(at('novel.txt'), '话说天下大势,分久必合,合久必分。')
    const { status, stderr } = await zhenglian(['extract', 'novel.txt'], folder.path)
    expect(stderr).toContain('“novel.txt”不像一份规划')
    expect(status).toBe(0)
  })
})

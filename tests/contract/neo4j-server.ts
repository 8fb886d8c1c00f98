/**
 * A real Neo4j Community for tests, without a container: its jars come from
 * Maven Central into a cache folder under the repository, and a JDK on the
 * machine runs them (Neo4j.java). The product never ships any of it.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The lines that people run, with the Java versions that each runs on. */
const LINES = {
  '5.26': { version: '5.26.30', java: (major: number) => major === 17 || major === 21 },
  '2026': { version: '2026.08.1', java: (major: number) => major >= 21 },
} as const
export type Neo4jLine = keyof typeof LINES

export interface RunningNeo4j {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** As `openStore` reads them. */
  readonly env: { readonly NEO4J_URI: string; readonly NEO4J_USER: string; readonly NEO4J_PASSWORD: string }
  /** Kills it, as a machine that fails would, and keeps its data. */
  kill(): Promise<void>
  /** Starts it again at the same address. */
  startAgain(): Promise<void>
  stop(): Promise<void>
}

/** Why this line of Neo4j cannot run here, or null where it can. */
export function missingFor(line: Neo4jLine): string | null {
  if (!findMaven() && !existsSync(jarsOf(LINES[line].version))) return 'no mvn found'
  if (!findJava(line)) return `no JDK found that Neo4j ${line} runs on`
  return null
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PROGRAM = fileURLToPath(new URL('./Neo4j.java', import.meta.url))
const START_MS = 90_000
const FETCH_MS = 600_000
const WINDOWS = process.platform === 'win32'
const EXE = WINDOWS ? '.exe' : ''

export interface Neo4jOptions {
  readonly heapMegabytes?: number
  /** What `neo4j-admin database import full` is to read before the server starts; an empty database without. */
  readonly imported?: { readonly nodes: string; readonly relationships: string; readonly options: readonly string[] }
}

/** Starts a server on a free loopback port; it ends with the test process, however that ends. */
export async function startNeo4j(line: Neo4jLine, { heapMegabytes = 512, imported }: Neo4jOptions = {}): Promise<RunningNeo4j> {
  const java = findJava(line)
  if (!java) throw new Error(missingFor(line) ?? '')
  const jars = await fetchJars(LINES[line].version)
  const home = await mkdtemp(join(tmpdir(), 'zhenglian-neo4j-'))
  if (imported) await importInto(home, java, jars, imported)
  const port = await freePort()
  const password = randomBytes(12).toString('hex')
  const quick = [`-Xmx${heapMegabytes}m`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
  const start = async (passwordToSet: string): Promise<ChildProcess> => {
    const started = spawn(java, [...quick, '-cp', join(jars, '*'), PROGRAM, home, String(port), passwordToSet], { stdio: ['pipe', 'pipe', 'pipe'] })
    try {
      await ready(started)
      return started
    } catch (error) {
      started.kill('SIGKILL')
      throw error
    }
  }
  let child = await start(password)
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  const uri = `bolt://127.0.0.1:${port}`
  const env = { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password }
  return {
    uri,
    user: 'neo4j',
    password,
    env,
    kill,
    async startAgain() {
      child = await start('')
    },
    async stop() {
      // Nothing of it is kept: no need to wait for an orderly end.
      await kill()
      await rm(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The real tool, from the same jars. */
async function importInto(home: string, java: string, jars: string, { nodes, relationships, options }: NonNullable<Neo4jOptions['imported']>): Promise<void> {
  const conf = join(home, 'conf')
  await mkdir(conf)
  await writeFile(join(conf, 'neo4j.conf'), '')
  const command = ['database', 'import', 'full', `--nodes=${nodes}`, `--relationships=${relationships}`, ...options, 'neo4j']
  await promisify(execFile)(java, ['-Xmx512m', '-XX:TieredStopAtLevel=1', '--add-opens=java.base/java.nio=ALL-UNNAMED', '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', ...command], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: conf },
    cwd: home,
    timeout: START_MS * 2,
    maxBuffer: 10_000_000,
  })
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const failed = (why: string) => reject(new Error(`Neo4j did not start: ${why}\n${said.slice(-4_000)}`))
    const timer = setTimeout(() => failed(`no answer in ${START_MS / 1_000} s`), START_MS)
    const hear = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
      if (!/^READY$/mu.test(said)) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('error', (error) => failed(error.message))
    child.once('exit', (code) => {
      clearTimeout(timer)
      failed(`ended with code ${code}`)
    })
  })
}

function jarsOf(version: string): string {
  return join(ROOT, '.cache', `neo4j-${version}`, 'lib')
}

/** The folder of the jars; fetched once, and put in place whole. */
async function fetchJars(version: string): Promise<string> {
  const jars = jarsOf(version)
  const place = dirname(jars)
  if (existsSync(jars)) return jars
  const partial = `${place}.${process.pid}`
  await mkdir(partial, { recursive: true })
  await writeFile(join(partial, 'pom.xml'), pom(version))
  const maven = findMaven()
  if (!maven) throw new Error('no mvn found')
  const goal = ['-B', '-q', 'dependency:copy-dependencies', `-DoutputDirectory=${join(partial, 'lib')}`]
  await promisify(execFile)(maven, goal, { cwd: partial, timeout: FETCH_MS, shell: WINDOWS })
  await mkdir(dirname(place), { recursive: true })
  await rename(partial, place).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true })
    // Another test run was first.
    if (!existsSync(jars)) throw error
  })
  return jars
}

function pom(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>zhenglian</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency>
  </dependencies>
</project>
`
}

function findMaven(): string | null {
  return onPath(WINDOWS ? ['mvn.cmd', 'mvn.bat'] : ['mvn'])[0] ?? null
}

function findJava(line: Neo4jLine): string | null {
  return javaHomes().map(javaAt).find((java) => java !== null && LINES[line].java(java.major))?.path ?? null
}

/** Where JDKs lie, the user's choice first. */
function javaHomes(): readonly string[] {
  const { JAVA_HOME, ProgramFiles } = process.env
  const homes = JAVA_HOME ? [JAVA_HOME] : []
  for (const java of onPath([`java${EXE}`])) homes.push(dirname(dirname(realpathSync(java))))
  const folders = [
    '/usr/lib/jvm',
    '/usr/java',
    '/opt',
    '/opt/homebrew/opt',
    '/usr/local/opt',
    join(homedir(), '.sdkman/candidates/java'),
    join(homedir(), '.jdks'),
    ...(ProgramFiles ? ['Java', 'Eclipse Adoptium', 'Microsoft', 'Zulu', 'Amazon Corretto'].map((vendor) => join(ProgramFiles, vendor)) : []),
  ]
  for (const folder of folders) for (const name of entriesOf(folder)) homes.push(join(folder, name), join(folder, name, 'libexec/openjdk.jdk/Contents/Home'))
  for (const name of entriesOf('/Library/Java/JavaVirtualMachines')) homes.push(join('/Library/Java/JavaVirtualMachines', name, 'Contents/Home'))
  return homes
}

/** A JDK, not a mere runtime: Neo4j.java is compiled as it starts. */
function javaAt(home: string): { path: string; major: number } | null {
  const path = join(home, 'bin', `java${EXE}`)
  if (!existsSync(path) || !existsSync(join(home, 'bin', `javac${EXE}`))) return null
  try {
    const release = readFileSync(join(home, 'release'), 'utf8')
    const major = Number(/^JAVA_VERSION="(\d+)/mu.exec(release)?.[1])
    return Number.isInteger(major) ? { path, major } : null
  } catch {
    return null
  }
}

function onPath(names: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).filter((file) => existsSync(file))
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

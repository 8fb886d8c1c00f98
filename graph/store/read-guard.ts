/**
 * The first layer against statements that would do more than read: the real
 * grammar of Cypher, and a list of what is allowed (allowed-cypher.ts). Whatever
 * passes still meets the engine's own read mode. The grammar is loaded with the
 * first statement, since it takes most of a second.
 */
import { createRequire } from 'node:module'
import { ALLOWED_CLAUSES, ALLOWED_NAMESPACES, ALLOWED_PROCEDURES, ALLOWED_SHOWS, CLAUSE_WORDS } from './allowed-cypher.ts'
import { StoreError } from './errors.ts'

/** A statement that may be run. */
export interface Reading {
  /** Where `LIMIT n` can be put to bound the result: after its last RETURN, which has none. Null where it cannot. */
  readonly limitAt: number | null
  /** True where EXPLAIN can be put in front: no command, and nothing of the kind there yet. */
  readonly explainable: boolean
}

const LONGEST_STATEMENT = 50_000
const REMEMBERED = 300
const remembered = new Map<string, Reading>()

/** @throws {StoreError} forbidden or invalid, with the reason and the place */
export function checkReading(cypher: string): Reading {
  let reading = remembered.get(cypher)
  if (!reading) {
    reading = check(cypher)
    if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value ?? '')
    remembered.set(cypher, reading)
  }
  return reading
}

/** The statement with its result bounded by the engine, so that a limit needs no rows thrown away. */
export function boundResult(cypher: string, { limitAt }: Reading, rows: number): string {
  return limitAt === null ? cypher : `${cypher.slice(0, limitAt)} LIMIT ${rows}${cypher.slice(limitAt)}`
}

interface Token {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly stop: number
  readonly channel: number
}

interface Tree {
  readonly ruleIndex?: number
  readonly children?: readonly Tree[] | null
  readonly start?: Token | null
  readonly stop?: Token | null
  getText(): string
}

interface ParsedStatement {
  readonly command: { readonly type: string }
  readonly ctx: Tree
  readonly tokens: readonly Token[]
  readonly parser: GeneratedParser
}

interface GeneratedParser {
  readonly _syntaxErrors: number
  _parseListeners: unknown
  reset(): void
  removeErrorListeners(): void
  addErrorListener(listener: object): void
  statementsOrCommands(): Tree
}

interface Grammar {
  readonly parserWrapper: { parse(query: string, consoleCommands: boolean): { readonly statementsParsing: readonly ParsedStatement[] } }
  readonly CypherParser: { readonly ruleNames: readonly string[] }
}

let loaded: Grammar | null = null
function grammar(): Grammar {
  // Its ES modules do not load in Node (imports without extensions), its CommonJS bundle does.
  loaded ??= createRequire(import.meta.url)('@neo4j-cypher/language-support') as Grammar
  return loaded
}

function check(cypher: string): Reading {
  if (cypher.length > LONGEST_STATEMENT) throw new StoreError('invalid', `查询太长（${cypher.length} 个字符，上限 ${LONGEST_STATEMENT}）；请缩短，或把数据放进参数。`)
  refuseHiddenLetters(cypher)
  const statement = theOneStatement(cypher)
  const rule = (tree: Tree) => (tree.ruleIndex === undefined ? '' : (grammar().CypherParser.ruleNames[tree.ruleIndex] ?? ''))
  let something = false
  let explainable = true
  for (const tree of walk(statement.ctx)) {
    switch (rule(tree)) {
      case 'consoleCommand':
        throw new StoreError('invalid', `查询有误：${head(tree)} 是 Neo4j Browser 的命令，不是 Cypher。`)
      case 'clause':
        something = true
        for (const clause of tree.children ?? []) if (!ALLOWED_CLAUSES.has(rule(clause))) throw refusedClause(rule(clause), clause)
        break
      case 'preparserOption':
        explainable = false
        break
      case 'command':
        something = true
        explainable = false
        if (![...walk(tree)].some((part) => ALLOWED_SHOWS.has(rule(part))) || !isShow(tree, rule)) throw refused(`不允许命令 ${head(tree)}`, tree)
        break
      case 'subqueryInTransactionsParameters':
        throw refused('查询里不允许 IN TRANSACTIONS', tree)
      case 'procedureName':
        if (!ALLOWED_PROCEDURES.has(nameOf(tree).toLowerCase())) throw refused(`不允许调用过程 ${nameOf(tree)}，只能用读取图的过程（如 db.labels、db.index.fulltext.queryNodes）`, tree)
        break
      case 'functionName':
        if (!isAllowedFunction(nameOf(tree).toLowerCase())) throw refused(`不允许使用函数 ${nameOf(tree)}，只能用 Cypher 自带的函数`, tree)
        break
    }
  }
  if (!something) throw new StoreError('invalid', '查询是空的；请写一条 Cypher 语句，例如 MATCH (s:System) RETURN s.name。')
  return { limitAt: limitPlace(cypher, statement.ctx, rule), explainable }
}

/**
 * Neo4j reads \\u0043 as C before anything else, also where it closes a string
 * or begins a clause; the grammar does not. Letters that are no part of Cypher
 * itself may be written so.
 */
function refuseHiddenLetters(cypher: string): void {
  for (const [escape, digits] of cypher.matchAll(/\\u+([0-9a-fA-F]{4})/gu)) {
    const letter = String.fromCharCode(Number.parseInt(digits ?? '', 16))
    if (letter < '\u0100' || !/[\p{L}\p{N}\p{M}]/u.test(letter)) {
      throw new StoreError('forbidden', `不允许用 ${escape} 这样的写法代替字符；请直接写出这个字符。`)
    }
  }
}

function theOneStatement(cypher: string): ParsedStatement {
  let statements: readonly ParsedStatement[]
  try {
    statements = grammar().parserWrapper.parse(cypher, false).statementsParsing
  } catch (cause) {
    if (cause instanceof RangeError) throw new StoreError('invalid', '查询嵌套得太深，无法解析；请拆开来写。', { cause })
    throw cause
  }
  const written = statements.filter(({ tokens }) => tokens.some((token) => token.channel === 0 && token.text !== '<EOF>'))
  const [statement, second] = written
  if (!statement) throw new StoreError('invalid', '查询是空的；请写一条 Cypher 语句，例如 MATCH (s:System) RETURN s.name。')
  if (second) throw refused('一次只能运行一条语句', second.ctx)
  if (statement.parser._syntaxErrors > 0) throw syntaxError(statement)
  return statement
}

/** Parses once more, to hear where it went wrong. */
function syntaxError({ parser, command }: ParsedStatement): StoreError {
  if (!['cypher', 'parse-error'].includes(command.type)) return new StoreError('invalid', '查询有误：这是 Neo4j Browser 的命令，不是 Cypher。')
  let first: string | null = null
  const ignore = () => {}
  parser.reset()
  parser._parseListeners = []
  parser.removeErrorListeners()
  parser.addErrorListener({
    syntaxError(_recognizer: unknown, token: Token, line: number, column: number, message: string) {
      // What could stand there instead is often the whole language.
      const short = message.replace(/ expecting \{.{80,}$/u, '')
      const word = token.text === '<EOF>' ? '语句在这里意外结束' : `这里不该是 ${token.text}`
      first ??= `第 ${line} 行第 ${column + 1} 列，${word}（${short}）`
    },
    reportAmbiguity: ignore,
    reportAttemptingFullContext: ignore,
    reportContextSensitivity: ignore,
  })
  parser.statementsOrCommands()
  return new StoreError('invalid', `查询有误：${first ?? '不合 Cypher 的语法'}。`)
}

function* walk(tree: Tree): Generator<Tree> {
  yield tree
  for (const child of tree.children ?? []) yield* walk(child)
}

/** A command is one SHOW alone; what it composes with (TERMINATE …) is another rule. */
function isShow(command: Tree, rule: (tree: Tree) => string): boolean {
  return (command.children ?? []).every((child) => rule(child) === 'showCommand') &&
    ![...walk(command)].some((part) => /^(?:terminate|showTransactions|showSettings|showUsers|showCurrentUser|showDatabase|showAliases|showServers|showRoles|showPrivileges|showSupportedPrivileges)/u.test(rule(part)))
}

function isAllowedFunction(name: string): boolean {
  const dot = name.lastIndexOf('.')
  return dot < 0 || ALLOWED_NAMESPACES.has(name.slice(0, dot))
}

/** The name as the engine reads it, without backticks, spaces and comments. */
function nameOf(tree: Tree): string {
  return tree.getText().replaceAll('`', '')
}

function refusedClause(name: string, clause: Tree): StoreError {
  const word = CLAUSE_WORDS[name] ?? head(clause)
  if (word === 'LOAD CSV') return refused('不允许 LOAD CSV，查询不能读取文件或网络', clause)
  if (word === 'USE') return refused('不允许 USE，查询只在当前数据库里进行', clause)
  return refused(`这里只能查询，不能修改，而语句里有 ${word}`, clause)
}

function refused(what: string, { start }: Tree): StoreError {
  const place = start ? `（第 ${start.line} 行第 ${start.column + 1} 列）` : ''
  return new StoreError('forbidden', `${what}${place}。`)
}

function head(tree: Tree): string {
  const words = [...walk(tree)].filter((part) => !part.children).map((part) => part.getText())
  return words.slice(0, 2).join(' ')
}

/** The end of the last RETURN, where the whole is one query without UNION and that RETURN has no LIMIT. */
function limitPlace(cypher: string, root: Tree, rule: (tree: Tree) => string): number | null {
  const query = [...walk(root)].find((tree) => rule(tree) === 'singleQuery')
  const whole = [...walk(root)].find((tree) => rule(tree) === 'regularQuery')
  if (!query || !whole || whole.getText() !== query.getText()) return null
  const last = query.children?.at(-1)?.children?.[0]
  if (!last || rule(last) !== 'returnClause' || !last.stop) return null
  const body = last.children?.find((child) => rule(child) === 'returnBody')
  if (!body || body.children?.some((child) => rule(child) === 'limit')) return null
  // The grammar counts code points, strings count UTF-16 units.
  return [...cypher].slice(0, last.stop.stop + 1).join('').length
}

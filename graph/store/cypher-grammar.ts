/**
 * The grammar of Cypher as its makers wrote it, and the tree that it gives. Loaded
 * with the first statement, since it takes most of a second, and only where
 * check-apart.ts says: on some statements of a thousand characters it works for
 * minutes.
 */
import { createRequire } from 'node:module'
import { StoreError } from './errors.ts'

export interface Token {
  readonly text: string
  readonly line: number
  readonly column: number
  readonly start: number
  readonly stop: number
  readonly channel: number
}

export interface Tree {
  readonly ruleIndex?: number
  readonly children?: readonly Tree[] | null
  readonly start?: Token | null
  readonly stop?: Token | null
  getText(): string
}

export interface ParsedStatement {
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

/** The name of the rule that made the tree; empty for a word. */
export function rule(tree: Tree): string {
  return tree.ruleIndex === undefined ? '' : (grammar().CypherParser.ruleNames[tree.ruleIndex] ?? '')
}

/** @throws {StoreError} invalid where there is none or a wrong one, forbidden where there are several */
export function theOneStatement(cypher: string): ParsedStatement {
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

/** The tree and all below it, from left to right. */
export function* walk(tree: Tree): Generator<Tree> {
  yield tree
  for (const child of tree.children ?? []) yield* walk(child)
}

/** What is not allowed, with its place. */
export function refused(what: string, { start }: Tree): StoreError {
  const place = start ? `（第 ${start.line} 行第 ${start.column + 1} 列）` : ''
  return new StoreError('forbidden', `${what}${place}。`)
}

/** The first words. */
export function head(tree: Tree): string {
  const words = [...walk(tree)].filter((part) => !part.children).map((part) => part.getText())
  return words.slice(0, 2).join(' ')
}

/**
 * The first layer against statements that would do more than read: the real
 * grammar of Cypher, and a list of what is allowed (allowed-cypher.ts). Whatever
 * passes still meets the engine's own read mode. Run by check-apart.ts, since
 * parsing may take longer than anybody waits.
 */
import { ALLOWED_CLAUSES, ALLOWED_NAMESPACES, ALLOWED_PROCEDURES, ALLOWED_SHOWS, CLAUSE_WORDS } from './allowed-cypher.ts'
import { head, refused, rule, theOneStatement, walk, type Tree } from './cypher-grammar.ts'
import { StoreError } from './errors.ts'
import { refuseEndlessPaths } from './path-limits.ts'
import { boundsOf, type ResultBound } from './result-bounds.ts'

/** A statement that may be run. */
export interface Reading {
  /** Where its result can be bounded; empty where it cannot. */
  readonly bounds: readonly ResultBound[]
  /** True where EXPLAIN can be put in front: no command, and nothing of the kind there yet. */
  readonly explainable: boolean
}

/** @throws {StoreError} forbidden or invalid, with the reason and the place */
export function checkReading(cypher: string): Reading {
  refuseHiddenLetters(cypher)
  const statement = theOneStatement(cypher)
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
        if (![...walk(tree)].some((part) => ALLOWED_SHOWS.has(rule(part))) || !isShow(tree)) throw refused(`不允许命令 ${head(tree)}`, tree)
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
  refuseEndlessPaths(statement.ctx)
  return { bounds: boundsOf(cypher, statement.ctx), explainable }
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

/** A command is one SHOW alone; what it composes with (TERMINATE …) is another rule. */
function isShow(command: Tree): boolean {
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

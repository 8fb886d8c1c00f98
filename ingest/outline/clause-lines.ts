/** How lines look that say who answers for a task: 责任单位：X in a line of its own, （X牵头） or 牵头单位：X at the end of a line. */

/** The part of an organ in a task, as a label names it. */
export const ROLES = '牵头|责任|主办|配合|实施|落实|承办|协办'
/** Who answers in the first place: 牵头单位, 责任部门. */
const ANSWERING = '(?:牵头|责任|主办|建设)(?:责任)?(?:单位|部门)[:：]'

/** The line is a clause and nothing else. */
export const CLAUSE_LINE = new RegExp(`^[(（【\\[〔]?(?:${ROLES})(?:责任)?(?:单位|部门|地区)[^:：]{0,6}[:：]`, 'u')

/** The line closes with a clause. */
export const ENDS_IN_CLAUSE = new RegExp(`(?:[(（【\\[〔]${ANSWERING}.*|[(（【][^()（）【】\\n]{2,100}(?:牵头|负责|落实)[^()（）【】\\n]{0,40}[)）】]|[。；;]${ANSWERING}[^。]*)[。.]?$`, 'u')

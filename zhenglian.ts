/**
 * The command `zhenglian`: a table of subcommands. Each loads what it needs only
 * when it runs, so that `--help` answers at once. Errors become one line and an
 * exit code here, and nowhere else on the command line.
 */
import { Command, CommanderError, Option } from 'commander'
import { inChinese, wrongUse } from './web/cli/chinese-help.ts'
import { CommandError, sentenceFor } from './web/cli/command-error.ts'
import * as help from './web/cli/help-texts.ts'
import { formatNamed } from './web/cli/output-format.ts'
import type { Format } from './web/cli/output-format.ts'
import { endQuietlyOnClosedPipe, say } from './web/cli/terminal.ts'
import { VERSION } from './web/version.ts'

/** What the options of a question are: its own as typed, and the two that all share. */
interface Asked {
  readonly store?: string
  readonly format?: Format
  readonly [parameter: string]: string | boolean | undefined
}

const program = inChinese(new Command('zhenglian'))
  .description(help.ABOUT)
  .usage('<命令> [选项]')
  .version(VERSION, '-V, --version', '显示版本')
  .helpCommand('help [命令]', '显示某个命令的说明')
  .addHelpText('after', help.AFTER_ALL)

subcommand('extract', '从一份文件中抽取机构、系统和关系，打印为 JSON', help.AFTER_EXTRACT)
  .argument('<文件>', '一份政府规划或工作要点')
  .option('--text', '只打印修复后的文本')
  .option('--edits', '只打印修复的每一处改动（JSON）')
  .option('--encoding <编码>', help.ENCODING_OPTION)
  .action(async (file: string, options: { text?: boolean; edits?: boolean; encoding?: string }) => {
    const { extract } = await import('./web/cli/extract.ts')
    await extract(file, options)
  })

subcommand('ingest', '把文件或文件夹读入图库', help.AFTER_INGEST)
  .argument('<路径...>', '文件或文件夹')
  .addOption(storeOption())
  .option('--encoding <编码>', help.ENCODING_OPTION)
  .action(async (paths: string[], options: { store?: string; encoding?: string }) => {
    const { ingest } = await import('./web/cli/ingest.ts')
    await ingest(paths, options)
  })

subcommand('start', '启动服务，在浏览器中查看网络', help.AFTER_START)
  .addOption(new Option('--port <端口>', '端口（默认 4518，被占用时用下一个空闲的）').argParser(portNumber))
  .option('--host <地址>', '绑定的地址（默认 127.0.0.1，只有本机能访问；其他地址会要求口令，可用 ZHENGLIAN_TOKEN 指定）')
  .addOption(storeOption())
  .option('--no-open', '不打开浏览器')
  .action(async (options: { port?: number; host?: string; store?: string; open: boolean }) => {
    const { start } = await import('./web/cli/start.ts')
    await start(options)
  })

subcommand('path', '从甲到乙的对接路径，每一步附原文', help.AFTER_PATH)
  .argument('<起点>', '机构或系统：名称（可以不全）或编号')
  .argument('<终点>', '同上')
  .option('--count <条数>', '几条路径（默认 3）')
  .option('--relation <类型>', '只经这些关系，用逗号隔开，如 对接,供数给')
  .option('--directed', '只顺着关系的方向走')
  .option('--agencies', '也可以经过机构（负责、拥有、协作）')
  .option('--steps <步数>', '最多几步（默认 8）')
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async (from: string, to: string, { store, format, ...given }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('path', { from, to, ...given }, { store, format })
  })

subcommand('impact', '一个系统停用，影响哪些系统和机构', help.AFTER_IMPACT)
  .argument('<系统>', '名称（可以不全）或编号')
  .option('--depth <层数>', '最多几层（默认 4）')
  .option('--strong', '不算仅有数据对接的（弱影响）')
  .addOption(limitOption())
  .addOption(offsetOption())
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async (of: string, { store, format, ...given }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('impact', { of, ...given }, { store, format })
  })

subcommand('agencies', '机构之间谁依赖谁，经由哪些系统', help.AFTER_AGENCIES)
  .option('--of <机构>', '只看这个机构的')
  .addOption(new Option('--matrix', '排成矩阵：行依赖列').conflicts(['limit', 'offset']))
  .addOption(limitOption())
  .addOption(offsetOption())
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async ({ store, format, matrix, ...given }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask(matrix ? 'agency-matrix' : 'agencies', given, { store, format })
  })

subcommand('agency', '一个机构牵头、落实、负责、拥有、依赖什么', help.AFTER_AGENCY)
  .argument('<机构>', '名称（可以不全）或编号')
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async (of: string, { store, format }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('agency', { of }, { store, format })
  })

subcommand('isolated', '没有任何连接的系统', help.AFTER_ISOLATED)
  .addOption(limitOption())
  .addOption(offsetOption())
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async ({ store, format, ...given }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('isolated', given, { store, format })
  })

subcommand('hubs', '枢纽系统：连接最多的', help.AFTER_HUBS)
  .option('--kind <类型>', '只看这些类型，用逗号隔开，如 平台,网络')
  .addOption(limitOption())
  .addOption(offsetOption())
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async ({ store, format, ...given }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('hubs', given, { store, format })
  })

subcommand('adds', '一份文件给图带来什么，印证了什么', help.AFTER_ADDS)
  .argument('<文件>', '标题、文件名（可以不全）或编号')
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async (document: string, { store, format }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('adds', { document }, { store, format })
  })

subcommand('changes', '从一份文件到另一份，什么是新的，什么不再提，什么延续', help.AFTER_CHANGES)
  .argument('<前一份>', '标题、文件名（可以不全）或编号')
  .argument('<后一份>', '同上')
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async (from: string, to: string, { store, format }: Asked) => {
    const { ask } = await import('./web/cli/ask.ts')
    await ask('changes', { from, to }, { store, format })
  })

subcommand('export', '把整个图导出为 GraphML、JSON、Cypher 脚本或 neo4j-admin 的 CSV', help.AFTER_EXPORT)
  .requiredOption('--format <格式>', 'graphml、json、cypher、csv')
  .option('--out <文件>', '写到这里（csv 是文件夹）；不写则打印')
  .addOption(storeOption())
  .action(async (options: { format: string; out?: string; store?: string }) => {
    const { exportTo } = await import('./web/cli/export.ts')
    await exportTo(options)
  })

subcommand('backup', '把图库备份为一个文件', help.AFTER_BACKUP)
  .argument('<文件>', '备份写到这里；不能已经存在')
  .addOption(storeOption())
  .action(async (file: string, options: { store?: string }) => {
    const { backup } = await import('./web/cli/backup.ts')
    await backup(file, options)
  })

subcommand('restore', '从备份恢复图库', help.AFTER_RESTORE)
  .argument('<文件>', 'zhenglian backup 写成的文件')
  .option('--force', '图库里已有内容时也替换')
  .addOption(storeOption())
  .action(async (file: string, options: { store?: string; force?: boolean }) => {
    const { restore } = await import('./web/cli/backup.ts')
    await restore(file, options)
  })

const overlaps = subcommand('overlaps', '疑似重复建设：清单、理由、结论，可出报告', help.AFTER_OVERLAPS)
  .option('--format <格式>', 'table（表格，默认）、json、csv、markdown、html')
  .option('--kind <类别>', '功能重复、同一系统两个名称、跨年度重复立项（用逗号隔开，下同）')
  .option('--verdict <结论>', '未定、确认重复、不是重复、以后再看')
  .option('--jurisdiction <辖区>', '如 南京市')
  .option('--tier <层级>', '如 省级、市级')
  .option('--function <功能>', '如 应急指挥、云平台')
  .option('--agency <机构>', '名称（可以不全）')
  .option('--status <建设>', '都要新建、一个要新建、都不是新建')
  .option('--words <字>', '名称里有这些字的')
  .addOption(limitOption())
  .addOption(offsetOption())
  .addOption(storeOption())
  .action(async (options: { readonly [option: string]: string }) => {
    const { overlaps: list } = await import('./web/cli/overlaps.ts')
    await list(options)
  })

inChinese(overlaps.command('decide')).description('给一条疑似重复下结论').argument('<甲>', '系统名称（可以不全）').argument('<乙>', '同上；跨年度重复立项的写同一个').argument('<结论>', '确认、否定、待定')
  .option('--who <谁>', '谁作出的').option('--note <说明>', '说明').addOption(storeOption())
  .action(async (one: string, other: string, verdict: string, _options: unknown, command: Command) => {
    const { decideOverlap } = await import('./web/cli/overlaps.ts')
    await decideOverlap(one, other, verdict, command.optsWithGlobals())
  })

inChinese(overlaps.command('join')).description('两个名称合为一个系统').argument('<甲>', '系统名称（可以不全）').argument('<乙>', '同上')
  .option('--who <谁>', '谁作出的').option('--note <说明>', '说明').addOption(storeOption())
  .action(async (one: string, other: string, _options: unknown, command: Command) => {
    const { joinOverlap } = await import('./web/cli/overlaps.ts')
    await joinOverlap(one, other, command.optsWithGlobals())
  })

inChinese(overlaps.command('undo')).description('撤销一条结论或一次合并').argument('<编号>', '见 zhenglian corrections list').addOption(storeOption())
  .action(async (id: string, _options: unknown, command: Command) => {
    const { undoCorrection } = await import('./web/cli/corrections.ts')
    await undoCorrection(id, command.optsWithGlobals())
  })

const corrections = subcommand('corrections', '人工更正：列出、导出、导入、撤销', help.AFTER_CORRECTIONS)

inChinese(corrections.command('list')).description('列出更正').addOption(formatOption()).addOption(storeOption())
  .action(async (options: { format?: Format; store?: string }) => {
    const { listedCorrections } = await import('./web/cli/corrections.ts')
    await listedCorrections(options)
  })

inChinese(corrections.command('export')).description('把更正打印为 JSON').addOption(storeOption())
  .action(async (options: { store?: string }) => {
    const { exportCorrections } = await import('./web/cli/corrections.ts')
    await exportCorrections(options)
  })

inChinese(corrections.command('import')).description('从 JSON 文件导入更正').argument('<文件>', '导出的 JSON').addOption(storeOption())
  .action(async (file: string, options: { store?: string }) => {
    const { importCorrections } = await import('./web/cli/corrections.ts')
    await importCorrections(file, options)
  })

inChinese(corrections.command('undo')).description('撤销一条更正').argument('<编号>', '见 list').addOption(storeOption())
  .action(async (id: string, options: { store?: string }) => {
    const { undoCorrection } = await import('./web/cli/corrections.ts')
    await undoCorrection(id, options)
  })

const views = subcommand('views', '存下的视图：列出、导出、导入', help.AFTER_VIEWS)

inChinese(views.command('list')).description('列出视图').addOption(formatOption()).addOption(storeOption())
  .action(async (options: { format?: Format; store?: string }) => {
    const { listedViews } = await import('./web/cli/views.ts')
    await listedViews(options)
  })

inChinese(views.command('export')).description('把视图打印为 JSON').addOption(storeOption())
  .action(async (options: { store?: string }) => {
    const { exportViews } = await import('./web/cli/views.ts')
    await exportViews(options)
  })

inChinese(views.command('import')).description('从 JSON 文件导入视图').argument('<文件>', '导出的 JSON').addOption(storeOption())
  .action(async (file: string, options: { store?: string }) => {
    const { importViews } = await import('./web/cli/views.ts')
    await importViews(file, options)
  })

subcommand('query', '用一条只读的 Cypher 语句查询图库', help.AFTER_QUERY)
  .argument('<CYPHER>', '查询语句')
  .addOption(formatOption())
  .addOption(storeOption())
  .action(async (cypher: string, options: { format?: Format; store?: string }) => {
    const { query } = await import('./web/cli/query.ts')
    await query(cypher, options)
  })

subcommand('evaluate', '对照人工标注，给抽取结果打分', help.AFTER_EVALUATE)
  .argument('<标注文件...>', '标注（JSON）')
  .option('--source <文件>', '改用这份文本（例如未修复的原始文件），而不是标注所指的文本')
  .option('--overlaps', '只看疑似重复和同一系统两个名称，附置信区间')
  .option('--misses', '列出漏掉的和多出的')
  .action(async (goldFiles: string[], options: { source?: string; overlaps?: boolean; misses?: boolean }) => {
    const { evaluate } = await import('./web/cli/evaluate.ts')
    await evaluate(goldFiles, options)
  })

function subcommand(name: string, description: string, after: string): Command {
  return inChinese(program.command(name)).description(description).addHelpText('after', after)
}

function storeOption(): Option {
  return new Option('--store <图库>', help.STORE_OPTION)
}

function portNumber(text: string): number {
  const port = Number(text)
  if (/^\d+$/u.test(text) && port <= 65_535) return port
  throw new CommandError(`端口“${text}”不对：应为 0 到 65535 的整数（0 表示任意空闲端口）。`)
}

function formatOption(): Option {
  return new Option('--format <格式>', '输出格式：table（表格，默认）、json、csv').argParser(formatNamed)
}

function limitOption(): Option {
  return new Option('--limit <行数>', '最多几行（默认 100）')
}

function offsetOption(): Option {
  return new Option('--offset <行数>', '跳过前几行')
}

endQuietlyOnClosedPipe()
try {
  if (process.argv.length <= 2) program.outputHelp()
  else await program.parseAsync()
} catch (error) {
  const shown = error instanceof CommanderError ? wrongUse(error) : error
  if (shown !== null) {
    process.exitCode = 1
    say(`错误：${sentenceFor(shown)}`)
    if (process.env['ZHENGLIAN_DEBUG'] === '1') console.error(error)
  }
}

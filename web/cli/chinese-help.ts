/**
 * Commander speaks English; the user reads Chinese. Headings of the help and
 * the sentences for wrong use are translated here.
 */
import { Help } from 'commander'
import type { Command, CommanderError } from 'commander'
import { CommandError } from './command-error.ts'
import { displayWidth } from './text-table.ts'

const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
}

const commander = new Help()

export function inChinese(command: Command): Command {
  return command
    .helpOption('-h, --help', '显示说明')
    .configureHelp({
      styleTitle: (title) => HEADINGS[title] ?? title,
      commandUsage: (shown) => commander.commandUsage(shown).replace('[options]', '[选项]').replace('[command]', '<命令>'),
      subcommandTerm: (shown) => commander.subcommandTerm(shown).replace(' [options]', ''),
      displayWidth,
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride()
}

/** Commander's own error as one sentence, or null where it is none (help and version were shown). */
export function wrongUse(error: CommanderError): CommandError | null {
  const [, subject = ''] = /'([^']*)'/u.exec(error.message) ?? []
  const [, suggestion] = /\(Did you mean (?:one of )?([^?]*)\?\)/u.exec(error.message) ?? []
  const hint = suggestion === undefined ? '' : `是不是 ${suggestion}？`
  switch (error.code) {
    case 'commander.helpDisplayed':
    case 'commander.help':
    case 'commander.version':
      return null
    case 'commander.unknownCommand':
      return new CommandError(`没有“${subject}”这个命令。${hint}可用的命令见 zhenglian --help。`)
    case 'commander.unknownOption':
      return new CommandError(`没有“${subject}”这个选项。${hint}可用的选项见该命令的 --help。`)
    case 'commander.missingArgument':
      return new CommandError(`缺少参数 ${subject}：用法见该命令的 --help。`)
    case 'commander.missingMandatoryOptionValue':
      return new CommandError(`必须给出选项 ${subject}：可用的值见该命令的 --help。`)
    case 'commander.conflictingOption':
      return new CommandError(`选项 ${[...error.message.matchAll(/'([^']*)'/gu)].map(([, option = '']) => option.replace(/ <.*$/u, '')).join(' 与 ')} 不能一起用。`)
    case 'commander.optionMissingArgument':
      return new CommandError(`选项“${subject}”后面缺少值：用法见该命令的 --help。`)
    case 'commander.excessArguments':
      return new CommandError('参数太多：含空格的路径或 Cypher 语句请加引号；用法见该命令的 --help。')
    case 'commander.invalidArgument':
      return new CommandError(error.message.replace(/^error: /u, ''))
    default:
      return new CommandError(`用法不对（${error.message}）：见 zhenglian --help。`)
  }
}

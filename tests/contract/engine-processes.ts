/** The processes of the embedded engine that this very process has started. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

export interface EngineProcessSeen {
  readonly pid: number
  /** Bytes in memory. */
  readonly memory: number
}

export async function engineProcesses(): Promise<readonly EngineProcessSeen[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,rss=,args='])
  return stdout.split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/u.exec(line))
    .filter((found) => found?.[2] === String(process.pid) && found[4]?.includes('embedded-process.ts'))
    .map((found) => ({ pid: Number(found?.[1]), memory: 1_024 * Number(found?.[3]) }))
}

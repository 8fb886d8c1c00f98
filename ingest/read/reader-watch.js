// A thread beside the reading, which may be busy for good: ends the process where
// the task at hand takes too much memory or processor time, having said which on
// standard output, or where whoever wanted the text is gone. JavaScript, since a
// thread cannot begin with TypeScript.
import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

const [mostBytes, mostSeconds] = workerData
const LOOK_EVERY_MS = 20
const parent = process.ppid

let begun = null
const seconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

function end(reason) {
  writeSync(1, reason)
  process.kill(process.pid, 'SIGKILL')
}

parentPort.on('message', (message) => (begun = message === 'begin' ? seconds() : null))
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  if (begun === null) return
  if (process.memoryUsage.rss() > mostBytes) end('memory')
  else if (seconds() - begun > mostSeconds) end('time')
}, LOOK_EVERY_MS)

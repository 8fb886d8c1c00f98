import { describe, expect, it } from 'vitest'
import { actions, measure } from '../read-plan.ts'

describe('actions', () => {
  it.each([
    ['建设智慧消防平台。', ['build 智慧消防平台']],
    ['推进智慧消防平台建设。', ['build 智慧消防平台']],
    ['对智慧消防平台进行升级改造。', ['upgrade 智慧消防平台']],
    ['完善智慧消防平台功能。', ['upgrade 智慧消防平台']],
    ['推进智慧消防平台推广应用。', ['promote 智慧消防平台']],
    ['推动智慧消防平台上线运行。', ['promote 智慧消防平台']],
    ['推进智慧消防平台向基层延伸。', ['promote 智慧消防平台']],
    ['建起智慧消防平台。', ['build 智慧消防平台']],
    ['对智慧消防平台进行重构。', ['upgrade 智慧消防平台']],
    ['建设完善智慧消防平台。', ['build 智慧消防平台', 'upgrade 智慧消防平台']],
    ['启动智慧消防平台、森林防火系统建设。', ['build 智慧消防平台', 'build 森林防火系统']],
  ])('%s', (body, expected) => expect(actions(measure(body))).toEqual(expected))

  it.each(['依托智慧消防平台开展宣传。', '对接智慧消防平台。', '按照智慧消防平台要求开展培训。'])(
    'are none: %s',
    (body) => expect(actions(measure(body))).toEqual([]),
  )
})

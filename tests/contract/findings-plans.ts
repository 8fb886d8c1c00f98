/** Three short plans of one invented city, read by the real pipeline, whose systems overlap within and across years. */
import type { DocumentGraph } from '../../graph/model/document-graph.ts'
import { ingestDocument } from '../../ingest/pipeline.ts'

const PLANS = {
  'first.txt': `云岭市2018年信息化工作要点
云岭市人民政府办公室 2018年2月28日
一、应急指挥
1．建设环境应急指挥系统。（市环保局负责落实）
2．建设价格应急指挥系统。（市物价局负责落实）
二、数据
1．建设市级数据共享交换平台。（市发改委负责落实）
2．建设民政数据共享交换平台，与市级数据共享交换平台对接。（市民政局负责落实）
`,
  'second.txt': `云岭市2019年信息化工作要点
云岭市人民政府办公室 2019年3月5日
一、应急指挥
1．建设环境应急指挥系统。（市环保局负责落实）
2．建设物价应急指挥系统。（市物价局负责落实）
二、云
1．建设城管云平台。（市城管局负责落实）
2．建设民政云平台。（市民政局负责落实）
`,
  'third.txt': `云岭市2020年信息化工作要点
云岭市人民政府办公室 2020年3月9日
一、应急指挥
1．建设市应急指挥平台。（市应急局负责落实）
2．升级审计云平台。（市审计局负责落实）
`,
} as const

export async function readPlans(): Promise<{ readonly first: DocumentGraph; readonly second: DocumentGraph; readonly third: DocumentGraph }> {
  const read = (name: keyof typeof PLANS): Promise<DocumentGraph> => ingestDocument(new TextEncoder().encode(PLANS[name]), name)
  return { first: await read('first.txt'), second: await read('second.txt'), third: await read('third.txt') }
}

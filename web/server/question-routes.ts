/**
 * The planners' questions over HTTP: `GET /api/questions` lists them,
 * `GET /api/questions/:name` asks one.
 */
import { Hono } from 'hono'
import { QUESTIONS } from '../../graph/queries/catalogue.ts'
import { Given } from '../../graph/queries/given.ts'
import type { GraphStore } from '../../graph/store/graph-store.ts'
import type { QuestionSummary } from '../api.ts'
import { BadRequest } from './bad-request.ts'
import { onlyParameters } from './request-values.ts'

export function questionRoutes(store: GraphStore): Hono {
  const routes = new Hono()

  routes.get('/', (context) => {
    const all: readonly QuestionSummary[] = QUESTIONS.map(({ name, title, about, parameters, cypher, example }) => ({ name, title, about, parameters, cypher, example }))
    return context.json(all)
  })

  routes.get('/:name', async (context) => {
    const name = context.req.param('name')
    const question = QUESTIONS.find((one) => one.name === name)
    if (question === undefined) throw new BadRequest(404, 'not-found', `没有“${name.slice(0, 50)}”这个问题；可用：${QUESTIONS.map((one) => one.name).join('、')}。`)
    onlyParameters(context, question.parameters.map((parameter) => parameter.name))
    return context.json(await question.ask(store, new Given(context.req.queries())))
  })
  return routes
}

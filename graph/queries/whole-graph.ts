/**
 * How statements of this source over the whole graph are read: not by the guard,
 * which is for what people and programs write, and with limits far above what one
 * machine's plans hold, against a runaway and no page.
 */
export const WHOLE_GRAPH = { own: true, maxRows: 2_000_000, maxBytes: 1_000_000_000, timeoutMs: 60_000 } as const

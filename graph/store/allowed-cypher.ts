/**
 * What a statement that reads may be made of, by the names of the grammar's
 * rules. A list of what is allowed, so that what a later Cypher adds is refused
 * until someone has looked at it.
 */

/** Clauses, by their rule in the grammar. */
export const ALLOWED_CLAUSES: ReadonlySet<string> = new Set([
  'matchClause',
  'returnClause',
  'withClause',
  'unwindClause',
  'callClause',
  'subqueryClause',
  'orderBySkipLimitClause',
  'filterClause',
  'letClause',
  'finishClause',
])

/** Commands: what SHOW may show. Users, privileges, settings, databases and other people's queries are none of a reader's business. */
export const ALLOWED_SHOWS: ReadonlySet<string> = new Set([
  'showIndexCommand',
  'showConstraintCommand',
  'showProcedures',
  'showFunctions',
])

/** The words that a refused clause begins with. */
export const CLAUSE_WORDS: Readonly<Record<string, string>> = {
  createClause: 'CREATE',
  insertClause: 'INSERT',
  mergeClause: 'MERGE',
  setClause: 'SET',
  removeClause: 'REMOVE',
  deleteClause: 'DELETE',
  foreachClause: 'FOREACH',
  loadCSVClause: 'LOAD CSV',
  useClause: 'USE',
}

/** Procedures that read the graph and nothing else; names in lower case. */
export const ALLOWED_PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.info',
  'db.ping',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.fulltext.listavailableanalyzers',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'dbms.components',
  ...[
    'articulation_points', 'bellman_ford', 'betweenness_centrality', 'bfs', 'bridges', 'closeness_centrality',
    'clustering_coefficient', 'connected_components', 'degree_centrality', 'dfs', 'dijkstra', 'floyd_warshall',
    'kcore', 'kruskal', 'label_propagation', 'labels', 'louvain', 'max_flow', 'min_cost_max_flow', 'pagerank',
    'prim', 'procedures', 'propertykeys', 'relationshiptypes', 'search.mmr', 'search.text', 'search.vector', 'sssp',
    'strongly_connected_components', 'topological_sort',
  ].map((name) => `grafeo.${name}`),
])

/**
 * Functions with a dot in their name come from plug-ins and may do anything
 * (apoc.cypher…, apoc.load…), but for these of Cypher's own. One without a dot
 * is always Cypher's own.
 */
export const ALLOWED_NAMESPACES: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'localdatetime',
  'localtime',
  'time',
  'duration',
  'point',
  'vector.similarity',
  'coll',
])

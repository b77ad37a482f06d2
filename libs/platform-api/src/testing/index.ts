export { ManualClock } from './manual-clock';
export { postgresBinaries, startPostgres, type PostgresCluster } from './postgres-cluster';
export { ENGINES, enginesHere, TestDatabases, type Engine, type TestDatabase } from './test-databases';

export { readOutboxSchema, type OutboxEntry, type OutboxPage, type ReadOutbox } from './outbox';

export { NoticesModule } from './notices.module';
export { NOTICES_ACCESS } from './outbox.controller';

import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@kreds/identity/api';
import { MeetingsModule } from '@kreds/meetings/api';
import { NotesModule } from '@kreds/notes/api';
import { NoticesModule } from '@kreds/notices/api';
import { dataSourceOptions, PlatformConfig, PlatformModule, WRITE_SOURCE } from '@kreds/platform-api';
import { ProgrammesModule } from '@kreds/programmes/api';
import { ConfigModule } from './config/config.module';
import { DemoModule } from './demo/demo.module';
import { ENTITIES, MIGRATIONS } from './database/schema';

/** Lists the domains; each brings its own controllers, verbs and entities. */
const DOMAINS: NonNullable<DynamicModule['imports']> = [
  IdentityModule,
  MeetingsModule,
  NotesModule,
  NoticesModule,
  ProgrammesModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(config: PlatformConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        TypeOrmModule.forRoot({ ...dataSourceOptions(config, 'write', ENTITIES, MIGRATIONS), name: WRITE_SOURCE }),
        TypeOrmModule.forRoot(dataSourceOptions(config, 'read', ENTITIES, [])),
        PlatformModule,
        ...DOMAINS,
      ],
    };
  }
}

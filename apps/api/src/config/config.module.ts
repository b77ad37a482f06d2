import { type DynamicModule, Global, Module } from '@nestjs/common';
import { PlatformConfig } from '@kreds/platform-api';

@Global()
@Module({})
export class ConfigModule {
  static with(config: PlatformConfig): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: PlatformConfig, useValue: config }],
      exports: [PlatformConfig],
    };
  }
}

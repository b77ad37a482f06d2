import { Module } from '@nestjs/common';
import { ConfigController } from './config.controller';

/** Says whether this installation is a demo. Loading and removing happen beside the running server. */
@Module({ controllers: [ConfigController] })
export class DemoModule {}

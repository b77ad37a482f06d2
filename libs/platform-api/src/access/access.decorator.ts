import { SetMetadata } from '@nestjs/common';
import type { AccessRow } from './access-policy';

export const ACCESS_METADATA = 'kreds:access';

/** Names the policy row of a route. A handler without it keeps the process from starting. */
export const Access = (row: AccessRow) => SetMetadata(ACCESS_METADATA, row);

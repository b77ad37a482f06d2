import copy from '../../data/demo-003.json';
import { type FinishedDemo, finishedDemoSchema } from './finished-schema';

/** Our own copy of the finished programme, checked against its schema. */
export function finishedDemo(): FinishedDemo {
  return finishedDemoSchema.parse(copy);
}

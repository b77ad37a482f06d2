import type { ComponentFixture } from '@angular/core/testing';

/** How long a chain of fakes can be: a page asks, a store asks, the fake server answers, each in a few turns. */
const ROUNDS = 5;
const TURNS = 30;

/** Resolves when the promises of fakes have run and the screen shows what they changed. No timer is waited for. */
export async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < TURNS; turn++) await Promise.resolve();
    fixture.detectChanges();
    await fixture.whenStable();
  }
}

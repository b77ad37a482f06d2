import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { BackLink } from '../fields/back-link';
import { EMPTY_PROGRAMME, type ProgrammeDraft, programmeBody } from '../programme/programme-draft';
import { ProgrammeFields } from '../programme/programme-fields';
import { programmeFormWords } from '../programme/programme-form.words';
import { adminWords } from './admin.words';

/** Makes a programme from its name, dates and the parts of the path that cannot be changed afterwards. */
@Component({
  selector: 'programmes-new-programme-page',
  imports: [BackLink, KBanner, ProgrammeFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './new-programme.page.html',
})
export class NewProgrammePage {
  protected readonly t = useWords(adminWords);
  protected readonly form = useWords(programmeFormWords);
  protected readonly create = useAction();
  protected readonly draft = signal<ProgrammeDraft>(EMPTY_PROGRAMME);
  protected readonly closing = signal(true);
  protected readonly themeDay = signal(true);
  protected readonly tried = signal(false);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly fields = viewChild.required(ProgrammeFields);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.fields().focusWrong()) return;
    const choices = { closingCompanyMeeting: this.closing(), themeDay: this.themeDay() };
    await this.create.run(async () => {
      const body = { ...programmeBody(this.draft()), ...choices };
      const { id } = await this.api.post<{ readonly id: string }>('/api/programmes', body);
      await this.router.navigate(['/admin/programmes', id]);
    });
  }
}

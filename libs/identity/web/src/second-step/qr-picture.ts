import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import qrcode from 'qrcode-generator';

/** A QR code drawn in the browser as one path, with the quiet zone of four modules that cameras need. */
@Component({
  selector: 'identity-qr-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.viewBox]="box()" role="img" [attr.aria-label]="label()" shape-rendering="crispEdges">
    <rect width="100%" height="100%" rx="2" fill="#fff" />
    <path [attr.d]="path()" fill="#10353c" />
  </svg>`,
  styles: `
    :host,
    svg {
      display: block;
      width: 100%;
      max-width: 240px;
    }
  `,
})
export class QrPicture {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly dark = computed(() => {
    const code = qrcode(0, 'M');
    code.addData(this.text());
    code.make();
    const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
    return places.map((row) => places.filter((column) => code.isDark(row, column)));
  });
  protected readonly box = computed(() => `0 0 ${this.dark().length + 8} ${this.dark().length + 8}`);
  protected readonly path = computed(() =>
    this.dark()
      .flatMap((columns, row) => columns.map((column) => `M${column + 4} ${row + 4}h1v1h-1z`))
      .join(''),
  );
}

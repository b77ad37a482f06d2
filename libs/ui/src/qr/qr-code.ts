import { ChangeDetectionStrategy, Component, computed, effect, input, signal } from '@angular/core';

/** A QR code as one SVG path, with the quiet zone of four modules that readers need. The drawing arrives with its first use. */
@Component({
  selector: 'k-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.viewBox]="box()" role="img" [attr.aria-label]="label()" shape-rendering="crispEdges">
    <rect width="100%" height="100%" rx="2" class="ground" />
    <path [attr.d]="path()" class="ink-modules" />
  </svg>`,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
    }
    .ground {
      fill: #fff;
    }
    .ink-modules {
      fill: #10353c;
    }
  `,
})
export class KQrCode {
  /** What a phone opens. Drawn here: nothing of it leaves the device. */
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  /** Columns of the dark modules, row by row. */
  private readonly dark = signal<readonly (readonly number[])[]>([]);
  protected readonly box = computed(() => `0 0 ${this.dark().length + 8} ${this.dark().length + 8}`);
  protected readonly path = computed(() =>
    this.dark()
      .flatMap((columns, row) => columns.map((column) => `M${column + 4} ${row + 4}h1v1h-1z`))
      .join(''),
  );

  constructor() {
    effect(() => void this.draw(this.text()));
  }

  private async draw(text: string): Promise<void> {
    // 20 kB that no page needs before somebody shows a code.
    const { default: qrcode } = await import('qrcode-generator');
    if (text !== this.text()) return;
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const places = Array.from({ length: code.getModuleCount() }, (_, place) => place);
    this.dark.set(places.map((row) => places.filter((column) => code.isDark(row, column))));
  }
}

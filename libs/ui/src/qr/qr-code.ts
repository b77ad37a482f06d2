import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import qrcode from 'qrcode-generator';

/** A QR code as one SVG path, with the quiet zone of four modules that readers need. */
@Component({
  selector: 'k-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.viewBox]="box()" role="img" [attr.aria-label]="label()" shape-rendering="crispEdges">
    <rect width="100%" height="100%" rx="2" class="ground" />
    <path [attr.d]="modules()" class="ink-modules" />
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

  private readonly code = computed(() => {
    const code = qrcode(0, 'M');
    code.addData(this.text());
    code.make();
    return code;
  });
  protected readonly box = computed(() => {
    const size = this.code().getModuleCount() + 8;
    return `0 0 ${size} ${size}`;
  });
  protected readonly modules = computed(() => {
    const code = this.code();
    const count = code.getModuleCount();
    let path = '';
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
      }
    }
    return path;
  });
}

import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Hands a text that was made here to the browser as a file. Nothing is sent. */
@Injectable({ providedIn: 'root' })
export class SaveFile {
  private readonly document = inject(DOCUMENT);

  save(name: string, type: 'text/html' | 'application/json', text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = this.document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // The browser has read it by then; the address would keep the text in memory.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }
}

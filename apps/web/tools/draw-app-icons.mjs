// Draws public/icons/*.png from the mark (look.md 6) with the system's Chromium. Run by hand when the mark changes.
import { chromium } from '@playwright/test';
import { fileURLToPath } from 'node:url';

const SEATS =
  'M19.59 8.62A16 16 0 0 1 28.41 8.62M39.52 27.87A16 16 0 0 1 35.11 35.51M28.41 39.38A16 16 0 0 1 19.59 39.38' +
  'M12.89 35.51A16 16 0 0 1 8.48 27.87M8.48 20.13A16 16 0 0 1 12.89 12.49';
const KEPT = { usual: 'M38.23 10.69A16 16 0 0 1 42.64 18.33', small: 'M38.75 10.39A16 16 0 0 1 43.16 18.03' };

/** `share`: how much of the square the mark takes; `radius`: of the tile, as a part of its size. */
const ICONS = [
  { file: 'icon-32.png', size: 32, share: 0.82, radius: 0.22, small: true },
  { file: 'icon-180.png', size: 180, share: 0.6, radius: 0 },
  { file: 'icon-192.png', size: 192, share: 0.6, radius: 0.22 },
  { file: 'icon-512.png', size: 512, share: 0.6, radius: 0.22 },
  { file: 'icon-maskable-512.png', size: 512, share: 0.52, radius: 0 },
];

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const { file, size, share, radius, small } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const mark = `<svg width="${size * share}" height="${size * share}" viewBox="1 1 46 46" fill="none" stroke-linecap="round" stroke-width="${small ? 6.6 : 5.6}">
    <path stroke="#F6F4ED" d="${SEATS}"/><path stroke="#F1D9A6" d="${small ? KEPT.small : KEPT.usual}"/></svg>`;
  await page.setContent(
    `<body style="margin:0"><div style="display:grid;place-items:center;width:${size}px;height:${size}px;background:#10353C;border-radius:${size * radius}px">${mark}</div>`,
  );
  await page.screenshot({
    path: fileURLToPath(new URL(`../public/icons/${file}`, import.meta.url)),
    omitBackground: true,
  });
  await page.close();
}
await browser.close();

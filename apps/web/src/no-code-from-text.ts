/**
 * zod asks the page whether it may make code from text. It may not, and the browser reports the question as a violation
 * of our policy. So zod is told before its first line is loaded; naming the library here would load it with every page.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

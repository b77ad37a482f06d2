import { PlatformConfig, USUAL_LIMITS } from '@kreds/platform-api';
import { isAbsolute, resolve } from 'node:path';
import * as z from 'zod';

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '::1']);

const perMinute = (name: string, usual: number) => {
  const error = `${name} must be a number from 1 to 1000000, e.g. ${usual}`;
  return z.coerce.number({ error }).int(error).min(1, error).max(1_000_000, error).default(usual);
};

const environmentSchema = z.object({
  PORT: z.coerce
    .number({ error: 'PORT must be a number from 0 to 65535, e.g. 3000' })
    .int()
    .min(0, 'PORT must be a number from 0 to 65535, e.g. 3000')
    .max(65_535, 'PORT must be a number from 0 to 65535, e.g. 3000')
    .default(3000),
  HOST: z.string().min(1, 'HOST must not be empty, e.g. 127.0.0.1').default('127.0.0.1'),
  KREDS_DATA: z.string().min(1, 'KREDS_DATA must be a folder, e.g. ./data').default('./data'),
  KREDS_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'KREDS_ORIGIN must be an address such as https://kreds.example.dk' })
    .optional(),
  KREDS_DEMO: z.enum(['on', 'off'], { error: 'KREDS_DEMO must be on or off' }).default('on'),
  KREDS_SECOND_FACTOR: z.enum(['staff', 'off'], { error: 'KREDS_SECOND_FACTOR must be staff or off' }).optional(),
  KREDS_REQUESTS_PER_MINUTE: perMinute('KREDS_REQUESTS_PER_MINUTE', USUAL_LIMITS.requestsPerMinute),
  KREDS_WRITES_PER_MINUTE: perMinute('KREDS_WRITES_PER_MINUTE', USUAL_LIMITS.writesPerMinute),
  KREDS_LOG: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], {
      error: 'KREDS_LOG must be silent, error, warn, info or debug',
    })
    .default('warn'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must start with postgres://')
    .optional(),
});

/** All that is wrong with the configuration, at once, each as one line that says what to set. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export class EnvironmentConfig extends PlatformConfig {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  port: number;
  origin: string;
  readonly secure: boolean;
  readonly webFolder: string | undefined;
  readonly logLevel: PlatformConfig['logLevel'];
  secondFactor: PlatformConfig['secondFactor'];
  override readonly limits: PlatformConfig['limits'];
  /** True when demo data may be loaded into a new data folder: asked for, and reachable from this machine alone. */
  readonly demo: boolean;

  constructor(
    private readonly parsed: z.infer<typeof environmentSchema>,
    webFolder: string | undefined,
  ) {
    super();
    this.dataFolder = isAbsolute(parsed.KREDS_DATA) ? parsed.KREDS_DATA : resolve(parsed.KREDS_DATA);
    this.databaseUrl = parsed.DATABASE_URL;
    this.host = parsed.HOST;
    this.port = parsed.PORT;
    this.origin = (parsed.KREDS_ORIGIN ?? `http://localhost:${parsed.PORT}`).replace(/\/$/, '');
    this.secure = this.origin.startsWith('https://');
    this.webFolder = webFolder;
    this.logLevel = parsed.KREDS_LOG;
    this.limits = {
      requestsPerMinute: parsed.KREDS_REQUESTS_PER_MINUTE,
      writesPerMinute: parsed.KREDS_WRITES_PER_MINUTE,
    };
    this.secondFactor = parsed.KREDS_SECOND_FACTOR ?? 'staff';
    this.demo = parsed.KREDS_DEMO === 'on' && !this.secure && LOCAL_HOSTS.has(parsed.HOST);
  }

  /** Sign-ins of a demo are printed at each start, so nothing is asked beside them, unless the environment says so. */
  demoIsLoaded(): void {
    this.secondFactor = this.parsed.KREDS_SECOND_FACTOR ?? 'off';
  }

  /** The port that PORT=0 was given; own pages are told from foreign ones by it. */
  boundTo(port: number): void {
    if (this.port !== 0) return;
    this.port = port;
    this.origin = this.origin.replace(/:0$/, `:${port}`);
  }
}

/**
 * Reads the environment. Empty variables count as not set.
 * @throws ConfigurationError listing every problem, not only the first
 */
export function readEnvironment(env: NodeJS.ProcessEnv, webFolder: string | undefined): EnvironmentConfig {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(set);
  if (!parsed.success) throw new ConfigurationError(parsed.error.issues.map((issue) => issue.message));
  return new EnvironmentConfig(parsed.data, webFolder);
}

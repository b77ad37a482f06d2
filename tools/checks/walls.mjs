// Who may import whom (docs/architecture in README): the one table that lint enforces and walls.spec.ts tries out.

const UPSTREAM = {
  identity: [],
  programmes: ['identity'],
  meetings: ['identity', 'programmes'],
  notes: ['identity', 'programmes', 'meetings'],
  notices: ['identity', 'programmes', 'meetings', 'notes'],
};
export const DOMAINS = Object.keys(UPSTREAM);

const scopes = (...names) => names.map((name) => `scope:${name}`);

/** By room: what a type of project may depend on. */
const BY_TYPE = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:sealing-log', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:sealing', onlyDependOnLibsWithTags: ['type:kernel', 'type:sealing-log'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:kernel', 'type:ui'] },
  { sourceTag: 'type:platform-api', onlyDependOnLibsWithTags: ['type:kernel', 'type:platform-api'] },
  {
    sourceTag: 'type:platform-web',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:ui', 'type:platform-web', 'type:model'],
  },
  { sourceTag: 'type:model', onlyDependOnLibsWithTags: ['type:kernel', 'type:model'] },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:platform-api', 'type:model', 'type:api', 'type:sealing-log'],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:platform-web', 'type:ui', 'type:model', 'type:web'],
  },
  {
    sourceTag: 'type:app-api',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:platform-api', 'type:model', 'type:api', 'type:tools'],
  },
  {
    sourceTag: 'type:app-web',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:platform-web',
      'type:ui',
      'type:model',
      'type:web',
      'type:sealing',
      'type:sealing-log',
    ],
  },
  {
    sourceTag: 'type:tools',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:sealing',
      'type:sealing-log',
      'type:model',
      'type:api',
      'type:platform-api',
      'type:tools',
    ],
  },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['*'] },
];

/** By domain: a domain sees itself and what lies upstream; siblings hear each other's facts through models. */
const BY_SCOPE = DOMAINS.map((domain) => ({
  sourceTag: `scope:${domain}`,
  onlyDependOnLibsWithTags: scopes(
    domain,
    ...UPSTREAM[domain],
    'kernel',
    'platform',
    'ui',
    // Of the cryptography the domain of notes sees the signed log, which its server room reduces; no key (BY_TYPE).
    ...(domain === 'notes' ? ['sealing'] : []),
  ),
}));

export const WALLS = [
  ...BY_TYPE,
  ...BY_SCOPE,
  { sourceTag: 'scope:kernel', onlyDependOnLibsWithTags: scopes('kernel') },
  { sourceTag: 'scope:sealing', onlyDependOnLibsWithTags: scopes('sealing', 'kernel') },
  { sourceTag: 'scope:ui', onlyDependOnLibsWithTags: scopes('ui', 'kernel') },
  { sourceTag: 'scope:platform', onlyDependOnLibsWithTags: scopes('platform', 'kernel', 'ui', 'identity') },
  { sourceTag: 'scope:app', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['*'] },
];

/** Promises to people, not only order: no server room and no page outside notes ever holds an account key. */
export const PROMISES = [
  { sourceTag: 'type:api', notDependOnLibsWithTags: ['type:sealing'] },
  { sourceTag: 'type:web', notDependOnLibsWithTags: ['type:sealing', 'type:sealing-log'] },
];

export const BANNED_IN_MODEL = {
  group: ['@nestjs/*', 'typeorm', '@angular/*', 'rxjs', 'rxjs/*', 'socket.io*', 'express', 'node:*'],
  message: 'A model room holds rules and shapes for both sides: no framework.',
};

// Which Node versions Kreds runs on: 20.19 to 24 (better-sqlite3 and Angular set the floor).
const FLOOR = [20, 19];

/** @returns {string | undefined} a sentence when this Node is too old */
export function nodeComplaint(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const tooOld = major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1]) || major === 21;
  return tooOld ? `Kreds needs Node 20.19 or later (22 and 24 work too); this is ${version}.` : undefined;
}

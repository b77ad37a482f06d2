// Trials of the built server as a process: killed at every index, started wrongly, stopped. Journeys are Playwright's.
module.exports = { ...require('../jest.node.cjs').nodeProject(__dirname), testTimeout: 1_200_000 };

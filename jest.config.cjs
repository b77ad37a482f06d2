// All small and medium tests in one run: every room has a jest.config.cjs of its own and can be run alone.
module.exports = {
  // Only the outermost configuration's limit counts; it is a safety net on a busy machine, never a condition.
  testTimeout: 120_000,
  projects: [
    '<rootDir>/apps/*/jest.config.cjs',
    '<rootDir>/libs/*/jest.config.cjs',
    '<rootDir>/libs/*/*/jest.config.cjs',
    '<rootDir>/tools/jest.config.cjs',
    '<rootDir>/e2e/jest.config.cjs',
  ],
};

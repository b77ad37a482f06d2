module.exports = {
  ...require('../../jest.node.cjs').nodeProject(__dirname),
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/log/'],
};

module.exports = { ...require('../../jest.node.cjs').nodeProject(__dirname), testTimeout: 1_200_000 };

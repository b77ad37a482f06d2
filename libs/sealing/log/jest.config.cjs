module.exports = require('../../../jest.node.cjs').nodeProject(__dirname);

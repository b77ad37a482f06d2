module.exports = require('../../../jest.web.cjs').webProject(__dirname);

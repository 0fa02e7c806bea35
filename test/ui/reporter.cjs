// mocha's own report, which says a test's second try too, and why it was needed.
const console = require('node:console');
const Mocha = require('mocha');

module.exports = class extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.on('retry', (test, error) => console.log(`    ↻ ${test.title}: ${error.message}`));
  }
};

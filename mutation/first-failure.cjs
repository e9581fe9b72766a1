const { TestEnvironment } = require('jest-environment-node');

/** Skips what comes after the first failure: a mutant is found then. */
module.exports = class FirstFailure extends TestEnvironment {
  async handleTestEvent(event, state) {
    await super.handleTestEvent?.(event, state);
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure') this.hasFailed = true;
    if (event.name === 'test_start' && this.hasFailed) event.test.mode = 'skip';
  }
};

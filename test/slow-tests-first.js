const Sequencer = require('@jest/test-sequencer').default;
const SLOW_TESTS = require('./slow-tests.json');

/** Runs the slow tests first, so that no worker waits for another one at the end. Without a cache jest starts with the largest files. */
module.exports = class SlowTestsFirst extends Sequencer {
  sort(tests) {
    const isSlow = ({ path }) => SLOW_TESTS.some(place => path.replaceAll('\\', '/').includes(place));
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter(test => !isSlow(test))];
  }
};

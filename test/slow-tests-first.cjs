const { default: Sequencer } = require('@jest/test-sequencer');
/** In the order in which they start: the longest first. */
const SLOW_TESTS = require('./slow-tests.json');

/**
 * Starts the slow tests first, because at the end they would run alone, on one core. Jest's own order needs the durations of an
 * earlier run, so it has none in a fresh clone. With durations, jest also runs the examples in one process, because npm test
 * skipped them in no time.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = SLOW_TESTS.findIndex(name => path.replaceAll('\\', '/').includes(`/${name}`));
      return index < 0 ? SLOW_TESTS.length : index;
    };
    return [...tests].sort((one, other) => rank(one) - rank(other));
  }
};

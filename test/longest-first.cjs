const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take half a minute or more, longest first. At the end they would run alone, on one core. */
const LONGEST = [
  'operations/operations', 'e2e/safety', 'local-aws/cdk-cli', 'e2e/cancelled-events', 'cli/end-to-end', 'examples/imported-app',
  'security/least-privilege', 'e2e/migration', 'e2e/moved-object-type', 'security/hostile-content', 'local-aws/cloudformation/cli',
  'documentation/documentation', 'src/hostile-input', 'e2e/', 'faults/',
];

/**
 * Starts the longest tests first, also in a fresh clone. Jest's own order needs the durations of an earlier run. With those it
 * also runs the examples in one process, because they were skipped in npm test and took no time.
 */
module.exports = class extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = LONGEST.findIndex(name => path.replaceAll('\\', '/').includes(`/test/${name}`));
      return index < 0 ? LONGEST.length : index;
    };
    return [...tests].sort((one, other) => rank(one) - rank(other));
  }
};

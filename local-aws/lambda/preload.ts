import { redirectResponses } from './redirect-responses';

// The requirements of the runtime client of AWS. The runtime of this project contains them.
redirectResponses();

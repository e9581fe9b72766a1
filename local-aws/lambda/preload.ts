import { redirectResponses } from './redirect-responses';

// What AWS's own runtime client needs before it begins; the runtime of this project brings it along.
redirectResponses();

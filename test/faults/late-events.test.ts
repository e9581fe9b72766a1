import { READINGS } from './matrix';
import { testMatrix } from './test-matrix';

testMatrix(READINGS[5]);

import { randomBytes } from 'crypto';
import { ResourceContext } from '../cloudformation/resources/resource-type';

/** `<stack>-<logical id>-<random>`, shortened as CloudFormation does for services with short names. */
export function generatePhysicalName({ stackName, logicalResourceId }: ResourceContext, maxLength = 128): string {
  const random = randomCharacters(12);
  const available = maxLength - random.length - 2;
  const stack = stackName.slice(0, Math.max(available - logicalResourceId.length, Math.floor(available / 2)));
  return `${stack}-${logicalResourceId.slice(0, available - stack.length)}-${random}`;
}

function randomCharacters(length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return [...randomBytes(length)].map(byte => alphabet[byte % alphabet.length]).join('');
}

/** An id that AWS generates for a resource. */
export function randomUuid(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

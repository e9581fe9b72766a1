import { markRetryableWhilePermissionsPropagate, Operation, ServiceCallError } from '../../lambda/service-error';

const ORDERS = { domainName: 'retail', objectTypeName: 'ShopOrder' };
const DENIED = 'If CDK cannot change the role, add the policy yourself. Otherwise check for a permissions boundary or a service control policy.';
const KEY_DENIED = 'The role of the handler has no permission on a KMS key: set domainEncryptionKey to the key of the domain, and encryptionKey to the key of the object type. '
  + 'If the key belongs to another account, also allow the role in the key policy.';
const LATER = 'The service did not respond with success within the timeout of the handler. Deploy again. If it fails again, set a longer timeout on the provider.';

/** An error as the SDK throws it. Members are missing if there was no body or the connection broke. */
function error(httpStatusCode?: number, name?: string, message?: string, metadata: object = { requestId: 'id-1' }): unknown {
  const members = { name, message, $metadata: httpStatusCode === undefined ? undefined : { httpStatusCode, ...metadata } };
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined));
}

describe('The error of a call names the operation, the object type, the response of the service, and what to do', () => {
  test.each<[string, Operation, unknown, string]>([
    ['an invalid request', 'PutProfileObjectType', error(400, 'BadRequestException', 'Fields is too long.'),
      'BadRequestException: Fields is too long (request id id-1). Correct the object type in the app as the message says, and deploy again.'],
    ['a domain that does not exist', 'PutProfileObjectType', error(404, 'ResourceNotFoundException', 'No such domain'),
      'ResourceNotFoundException: No such domain (request id id-1). Create domain retail in this account and region first, or correct domainName.'],
    ['an object type that was deleted', 'TagResource', error(404, 'ResourceNotFoundException', 'No such resource'),
      'ResourceNotFoundException: No such resource (request id id-1). The object type was deleted while this event was in progress. Deploy again.'],
    ['throttling', 'TagResource', error(429, 'ThrottlingException', 'Rate exceeded', { requestId: 'id-1', attempts: 7 }),
      'ThrottlingException: Rate exceeded (request id id-1, 7 attempts). The service limits requests per second and account. Deploy again later, or request a higher quota.'],
    ['an access denied error', 'TagResource', error(403, 'AccessDeniedException', 'No'),
      `AccessDeniedException: No (request id id-1). Allow the role of the handler to call TagResource on the domain and the object type. ${DENIED}`],
    ['an access denied error of a KMS key by 403', 'PutProfileObjectType', error(403, 'AccessDeniedException', 'x is not authorized to perform: kms:CreateGrant'),
      `AccessDeniedException: x is not authorized to perform: kms:CreateGrant (request id id-1). ${KEY_DENIED}`],
    ['an access denied error of a KMS key by 400', 'GetProfileObjectType', error(400, 'BadRequestException', 'x is not authorized to perform: kms:Decrypt'),
      `BadRequestException: x is not authorized to perform: kms:Decrypt (request id id-1). ${KEY_DENIED}`],
    ['a failure of the service', 'TagResource', error(500, 'InternalServerException', 'Oh no', { requestId: 'id-1', attempts: 1 }),
      `InternalServerException: Oh no (request id id-1). ${LATER}`],
    ['a message of several lines', 'TagResource', error(503, 'Error', '  One.\n  v1.2 of\ttwo. ', {}), `Error: One. v1.2 of two (request id none). ${LATER}`],
    ['a broken connection', 'TagResource', error(undefined, 'TimeoutError', 'socket hang up'), `TimeoutError: socket hang up (request id none). ${LATER}`],
    ['an error without members', 'TagResource', {}, `Error: (request id none). ${LATER}`],
    ['no error at all', 'TagResource', undefined, `Error: (request id none). ${LATER}`],
  ])('(%s)', (_, operation, cause, message) => {
    const failure = new ServiceCallError(operation, ORDERS, cause);

    expect(failure.message).toBe(`${operation} of object type ShopOrder in domain retail failed: ${message}`);
    expect(failure.cause).toBe(cause);
  });

  test('even if the message of the service is long', () => {
    const { message } = new ServiceCallError('TagResource', ORDERS, error(400, 'BadRequestException', '"'.repeat(3_000)));

    // A quote has two bytes in JSON, an ellipsis three.
    expect(message).toMatch(/: "{398}… \(request id id-1\)\. Correct the object type in the app as the message says, and deploy again\.$/);
  });
});

describe('While permissions propagate, an error is marked as retryable', () => {
  test.each<[string, Operation, unknown, number]>([
    ['an access denied error', 'GetProfileObjectType', error(403), 60_000],
    ['an access denied error of a KMS key', 'GetProfileObjectType', error(400, 'BadRequestException', 'x is not authorized to perform: kms:Decrypt'), 60_000],
    ['a 404 of a Put', 'PutProfileObjectType', error(404), 15_000],
  ])('for a time (%s)', (_, operation, cause, limit) => {
    expect(markRetryableWhilePermissionsPropagate(operation, cause, limit)).not.toHaveProperty('$retryable');
    expect(markRetryableWhilePermissionsPropagate(operation, cause, limit - 1)).toHaveProperty('$retryable', {});
  });

  test.each<[string, Operation, unknown]>([
    ['a 404 of a Get', 'GetProfileObjectType', error(404)],
    ['a 404 of a Delete', 'DeleteProfileObjectType', error(404)],
    ['a 400', 'PutProfileObjectType', error(400)],
    ['throttling', 'PutProfileObjectType', error(429)],
  ])('never (%s)', (_, operation, cause) => {
    expect(markRetryableWhilePermissionsPropagate(operation, cause, 0)).not.toHaveProperty('$retryable');
  });
});

import { isAccessDenied, isNotFound, isRefusal, serviceCallFailed } from '../../lambda/service-error';

const ORDERS = { domainName: 'retail', objectTypeName: 'ShopOrder' };
const POLICY = 'Allow it to the role of the handler on the domain and on the object type (the policy of this library does; look for a role that can\'t be changed, '
  + 'a permissions boundary, a service control policy';
const LATER = 'The service didn\'t answer with success within the handler\'s time; deploy again, with a longer timeout of the provider if need be.';

/** An error as the SDK throws it; of an answer without a body or a connection that broke, parts are missing. */
function error(name?: string, message?: string, metadata?: { httpStatusCode?: number; requestId?: string; attempts?: number }): unknown {
  return { ...name === undefined ? {} : { name }, ...message === undefined ? {} : { message }, ...metadata && { $metadata: metadata } };
}

describe('An error is told by name or status, since the tag operations declare only some', () => {
  test.each([
    [isNotFound, error('ResourceNotFoundException'), true],
    [isNotFound, error('UnknownError', '', { httpStatusCode: 404 }), true],
    [isNotFound, error('ResourceNotFoundException', '', {}), true],
    [isNotFound, error('UnknownError', '', { httpStatusCode: 403 }), false],
    [isNotFound, error(), false],
    [isNotFound, undefined, false],
    [isAccessDenied, error('AccessDeniedException'), true],
    [isAccessDenied, error('UnknownError', '', { httpStatusCode: 403 }), true],
    [isAccessDenied, error('UnknownError', '', { httpStatusCode: 404 }), false],
    [isAccessDenied, undefined, false],
    [isRefusal, error('', '', { httpStatusCode: 399 }), false],
    [isRefusal, error('', '', { httpStatusCode: 400 }), true],
    [isRefusal, error('', '', { httpStatusCode: 499 }), true],
    [isRefusal, error('', '', { httpStatusCode: 500 }), false],
    [isRefusal, error('TimeoutError'), false],
    [isRefusal, undefined, false],
  ])('%p of %j', (question, found, answer) => {
    expect(question(found)).toBe(answer);
  });
});

describe('The sentence names the operation, the object type, what the service said, and what to do', () => {
  test.each([
    ['a wrong request',
      error('BadRequestException', 'Fields is too long.', { httpStatusCode: 400, requestId: 'id-1', attempts: 1 }),
      'BadRequestException: Fields is too long (request id id-1). Correct the object type in the app as the message says, and deploy again.'],
    ['a domain that isn\'t there',
      error('ResourceNotFoundException', 'No such domain', { httpStatusCode: 404, requestId: 'id-2' }),
      'ResourceNotFoundException: No such domain (request id id-2). Make the domain retail in this account and region first, or correct domainName.'],
    ['a storm of calls',
      error('ThrottlingException', 'Rate exceeded', { httpStatusCode: 429, requestId: 'id-3', attempts: 7 }),
      'ThrottlingException: Rate exceeded (request id id-3, 7 attempts). The service refused that many calls; deploy again later, deploy fewer object types at once, or have the quota raised.'],
    ['a failure of the service', error('InternalServerException', 'Oh no', { httpStatusCode: 500, requestId: 'id-4', attempts: 2 }), `InternalServerException: Oh no (request id id-4, 2 attempts). ${LATER}`],
    ['a message of several lines', error('Error', '  One.\n  v1.2 of\ttwo. ', { httpStatusCode: 503 }), `Error: One. v1.2 of two (request id none). ${LATER}`],
    ['a broken connection', error('TimeoutError', 'socket hang up', {}), `TimeoutError: socket hang up (request id none). ${LATER}`],
    ['an error that says nothing', {}, `Error: (request id none). ${LATER}`],
    ['no error at all', undefined, `Error: (request id none). ${LATER}`],
  ])('of %s', (_, cause, said) => {
    const failure = serviceCallFailed('TagResource', ORDERS, cause);

    expect(failure.message).toBe(`TagResource of object type ShopOrder in domain retail failed: ${said}`);
    expect(failure.cause).toBe(cause);
  });

  test.each([
    ['TagResource', `${POLICY}).`],
    ['PutProfileObjectType', `${POLICY}, and with a customer managed key for the policy of the key).`],
  ] as const)('of a denied %s', (operation, said) => {
    const denial = error('AccessDeniedException', 'No', { httpStatusCode: 403, requestId: 'id-5' });

    expect(serviceCallFailed(operation, ORDERS, denial).message)
      .toBe(`${operation} of object type ShopOrder in domain retail failed: AccessDeniedException: No (request id id-5). ${said}`);
  });

  test('leaves room for what to do behind a long message', () => {
    const { message } = serviceCallFailed('TagResource', ORDERS, error('BadRequestException', 'x'.repeat(3000), { httpStatusCode: 400 }));

    expect(message).toContain(`${'x'.repeat(700)}`);
    expect(message).toMatch(/Correct the object type in the app as the message says, and deploy again\.$/);
  });
});

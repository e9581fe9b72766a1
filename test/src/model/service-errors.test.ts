import { isAccessDenied, isKeyDenied, isNotFound, isRejection } from '../../../src/model/service-errors';

const status = (httpStatusCode: number, name = 'UnknownError', message?: string) => ({ name, message, $metadata: { httpStatusCode } });
const KEY = 'User: x is not authorized to perform: kms:Decrypt on resource';

describe('An error of the service', () => {
  test.each([
    [isNotFound, { name: 'ResourceNotFoundException' }, true],
    [isNotFound, status(404), true],
    [isNotFound, status(403), false],
    [isNotFound, { name: 'AccessDeniedException', $metadata: {} }, false],
    [isAccessDenied, { name: 'AccessDeniedException' }, true],
    [isAccessDenied, status(403), true],
    [isAccessDenied, status(404), false],
    [isRejection, status(399), false],
    [isRejection, status(400), true],
    [isRejection, status(499), true],
    [isRejection, status(500), false],
    [isRejection, { name: 'TimeoutError' }, false],
    [isKeyDenied, status(403, 'AccessDeniedException', KEY), true],
    [isKeyDenied, status(400, 'BadRequestException', KEY.toUpperCase()), true],
    [isKeyDenied, status(500, 'InternalServerException', KEY), false],
    [isKeyDenied, status(403, 'AccessDeniedException', 'x is not authorized to perform: profile:GetProfileObjectType'), false],
    [isKeyDenied, status(400), false],
  ])('is recognized by its status or name: %p of %j', (question, error, expected) => {
    expect(question(error)).toBe(expected);
  });

  test.each([isNotFound, isAccessDenied, isRejection, isKeyDenied])('may be undefined, or have no members: %p', question => {
    expect([undefined, null, {}].map(error => question(error))).toEqual([false, false, false]);
  });
});

import { sentAt } from '../../lambda/event-time';

describe('The time when an event was sent', () => {
  test.each([
    ['X-Amz-Date', 'https://signed.example/response?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20261127T120102Z&X-Amz-Expires=7200&X-Amz-Signature=secret', 1_795_780_862],
    ['X-Amz-Date as the first parameter', 'https://signed.example/response?X-Amz-Date=20260228T235959Z', 1_772_323_199],
    ['Expires, less two hours', 'https://signed.example/response?AWSAccessKeyId=AKIAEXAMPLE&Expires=1795788062&Signature=secret', 1_795_780_862],
    ['Expires as the first parameter, less two hours', 'https://signed.example/response?Expires=1795788062', 1_795_780_862],
  ])('is that of %s', (_, url, seconds) => {
    expect(sentAt(url)).toBe(seconds);
  });

  test.each([
    ['there is no URL', undefined],
    ['the URL has no parameters', 'https://signed.example/response'],
    ['the URL only has X-Amz-Expires', 'https://signed.example/response?X-Amz-Expires=7200'],
    ['the date has another format', 'https://signed.example/response?X-Amz-Date=2026-11-27'],
    ['the date is not a parameter', 'https://signed.example/X-Amz-Date=20261127T120102Z'],
  ])('is the current time in whole seconds if %s', (_, url) => {
    jest.spyOn(Date, 'now').mockReturnValueOnce(1_795_780_862_999);

    expect(sentAt(url)).toBe(1_795_780_862);
  });
});

const SIGNATURE_VERSION_4 = /[?&]X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/;
const SIGNATURE_VERSION_2 = /[?&]Expires=(\d+)/;
/** The validity of a URL with a signature of version 2. */
const VERSION_2_VALID_SECONDS = 7_200;

/**
 * Returns the time when CloudFormation sent an event, in seconds since 1970. It is part of the presigned response URL
 * (docs/cloudformation-semantics.md, rule 18). Returns the current time for any other URL.
 */
export function sentAt(responseUrl = ''): number {
  const date = SIGNATURE_VERSION_4.exec(responseUrl);
  if (date) {
    const [, year, month, day, hour, minute, second] = date.map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
  }
  const expires = SIGNATURE_VERSION_2.exec(responseUrl);
  return expires ? Number(expires[1]) - VERSION_2_VALID_SECONDS : Math.floor(Date.now() / 1000);
}

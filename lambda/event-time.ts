const SIGNATURE_VERSION_4 = /[?&]X-Amz-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/;
const SIGNATURE_VERSION_2 = /[?&]Expires=(\d+)/;
/** How long before its expiry CloudFormation signs a URL of version 2. */
const VERSION_2_VALID_SECONDS = 7_200;

/**
 * When CloudFormation sent an event, in seconds since 1970, as its pre-signed response URL says
 * (docs/cloudformation-semantics.md, rule 18). If the URL does not say, the time at which the handler got the event.
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

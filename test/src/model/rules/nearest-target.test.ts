import { nearestTarget } from '../../../../src/model/rules/nearest-target';
import { StandardField } from '../../../../src/model/standard-objects';

const nearest = (target: string, isPossible: (field: StandardField) => boolean = () => true) => {
  const found = nearestTarget(target, isPossible);
  return found && (found.field?.path ?? found.object.name);
};

test.each([
  ['ZipCode', 'Address.PostalCode'],
  ['Zip', 'Address.PostalCode'],
  ['PostCode', 'Address.PostalCode'],
  ['Postcode', 'Address.PostalCode'],
  ['Town', 'Address.City'],
  ['Street', 'Address.Address1'],
  ['EMail', 'EmailAddress'],
  ['Mail', 'EmailAddress'],
  ['Email', 'EmailAddress'],
  ['Telephone', 'PhoneNumber'],
  ['Tel', 'PhoneNumber'],
  ['Phone', 'PhoneNumber'],
  ['Cell', 'MobilePhoneNumber'],
  ['Mobile', 'MobilePhoneNumber'],
  ['Birthday', 'BirthDate'],
  ['DateOfBirth', 'BirthDate'],
  ['DOB', 'BirthDate'],
  ['Surname', 'LastName'],
  ['FamilyName', 'LastName'],
  ['LASTNAME', 'LastName'],
  ['GivenName', 'FirstName'],
  ['FIRSTNAME', 'FirstName'],
  ['Company', 'BusinessName'],
  ['Sex', 'Gender'],
])('the word %s of a source means _profile.%s', (word, field) => {
  expect(nearest(`_profile.${word}`)).toBe(`_profile.${field}`);
  expect(nearest(word)).toBe(`_profile.${field}`);
});

test.each([
  ['_order.Name', '_order.Name'],
  ['__order.Name', '_order.Name'],
  ['_orders.Name', '_order.Name'],
  ['_order[12].Name', '_order.Name'],
  ['_order.OrderItems[12].Title', '_order.OrderItems[].Title'],
  ['_profile.Address1', '_profile.Address.Address1'],
  ['_profile.MailingAddress.Address2', '_profile.MailingAddress.Address2'],
  ['_profile.City', '_profile.Address.City'],
  ['_profile.City.Billing', '_profile.BillingAddress.City'],
  ['_order.City', '_order.BillingAddress.City'],
  ['_order.TotalPrices', '_order.TotalPrice'],
  ['_order.customer email', '_order.CustomerEmail'],
  ['_asset.SKU', '_asset.ProductSKU'],
  ['_profile.BusinessEmail', '_profile.BusinessEmailAddress'],
  ['_profile.Adress.City', '_profile.Address.City'],
  ['_profile.Address.Zip', '_profile.Address.PostalCode'],
  ['_profile.zip_code', '_profile.Address.PostalCode'],
  ['_profile.ShippingAddress.Postcode', '_profile.ShippingAddress.PostalCode'],
  ['_profile.first_name', '_profile.FirstName'],
  ['_profile.mobile', '_profile.MobilePhoneNumber'],
  ['_profile.dateOfBirth', '_profile.BirthDate'],
  ['_order.TotalPrise', '_order.TotalPrice'],
  ['_order.OrderItem[].Title', '_order.OrderItems[].Title'],
  ['_order.OrderItems[0].Title', '_order.OrderItems[].Title'],
  ['_order.Status[]', '_order.Status'],
  ['_asset.ProductSku1', '_asset.ProductSKU'],
  ['_case.Sumary', '_case.Summary'],
  ['profile.FirstName', '_profile.FirstName'],
  ['_Profile.LastName', '_profile.LastName'],
  ['LastName', '_profile.LastName'],
])('%s probably means %s', (target, meant) => {
  expect(nearest(target)).toBe(meant);
});

test.each(['_order', '_order.', '_order.!', '_order.Zodiac'])('%s names the object, but no field', target => {
  expect(nearest(target)).toBe('_order');
});

test.each(['', 'zodiac', '_zodiac.sign', '_case2019report.x9', '_oranges.zodiac'])('%j is near to nothing', target => {
  expect(nearest(target)).toBeUndefined();
});

test('a field that the mapping does not allow is not suggested', () => {
  expect(nearest('_profile.Genders')).toBe('_profile.Gender');
  expect(nearest('_profile.Genders', ({ path }) => path !== '_profile.Gender')).toBe('_profile');
});

import { Behavior } from './behavior';
import { Domain, DomainProperties, ObjectType } from './object-type';
import { badRequest, notFound } from './service-error';

const TAGS_MAX = 50;

/** The domains of the account with their object types and tags. */
export class Domains {
  private readonly domains = new Map<string, Domain>();
  private readonly objectTypesOfDomains = new Map<string, Map<string, ObjectType>>();
  /** Stale states that a read may return: each object type before its last changes, with their times. */
  private readonly earlier = new Map<string, { readonly objectType?: ObjectType; readonly until: number }[]>();

  constructor(private readonly behavior: Behavior, private readonly clock: () => Date) {}

  /** The time of the service's clock. */
  public now(): Date {
    const now = this.clock().getTime() + this.behavior.clockOffset;
    return new Date(this.behavior.timestamps === 'seconds' ? Math.floor(now / 1000) * 1000 : now);
  }

  public create(domainName: string, properties: DomainProperties, tags: Record<string, string>): Domain {
    if (this.domains.has(domainName)) throw badRequest(`Domain ${domainName} already exists`);
    const now = this.now();
    const domain = { domainName, properties, createdAt: now, lastUpdatedAt: now, tags };
    this.domains.set(domainName, domain);
    this.objectTypesOfDomains.set(domainName, new Map());
    return domain;
  }

  public update(domainName: string, properties: DomainProperties, tags: Record<string, string>): Domain {
    const domain = { ...this.get(domainName), properties, tags, lastUpdatedAt: this.now() };
    this.domains.set(domainName, domain);
    return domain;
  }

  /** Deletes the domain with all its object types. */
  public delete(domainName: string): void {
    this.get(domainName);
    this.domains.delete(domainName);
    this.objectTypesOfDomains.delete(domainName);
  }

  public has(domainName: string): boolean {
    return this.domains.has(domainName);
  }

  public get(domainName: string): Domain {
    const domain = this.domains.get(domainName);
    if (!domain) throw notFound(`Domain ${domainName} does not exist`);
    return domain;
  }

  public all(): Domain[] {
    return [...this.domains.values()];
  }

  /** Sorted by name, because the service documents no order and tests need one. */
  public objectTypesOf(domainName: string): ObjectType[] {
    return [...this.typesOf(domainName).values()].sort((one, other) => one.objectTypeName < other.objectTypeName ? -1 : 1);
  }

  public findObjectType(domainName: string, objectTypeName: string): ObjectType | undefined {
    return this.typesOf(domainName).get(objectTypeName);
  }

  public getObjectType(domainName: string, objectTypeName: string): ObjectType {
    const objectType = this.findObjectType(domainName, objectTypeName);
    if (!objectType) throw notFound(`Object type ${objectTypeName} does not exist in domain ${domainName}`);
    return objectType;
  }

  /** The object type as Get returns it: the state before a change while the change is not visible yet. */
  public readObjectType(domainName: string, objectTypeName: string): ObjectType {
    this.get(domainName);
    const stale = (this.earlier.get(`${domainName}/${objectTypeName}`) ?? []).find(({ until }) => until > this.clock().getTime());
    if (!stale) return this.getObjectType(domainName, objectTypeName);
    if (!stale.objectType) throw notFound(`Object type ${objectTypeName} does not exist in domain ${domainName}`);
    return stale.objectType;
  }

  public setObjectType(objectType: ObjectType): void {
    this.remember(objectType.domainName, objectType.objectTypeName, this.behavior.staleReads);
    this.typesOf(objectType.domainName).set(objectType.objectTypeName, objectType);
  }

  public deleteObjectType(domainName: string, objectTypeName: string): void {
    this.getObjectType(domainName, objectTypeName);
    this.remember(domainName, objectTypeName, Math.max(this.behavior.staleReads, this.behavior.deletion));
    this.typesOf(domainName).delete(objectTypeName);
  }

  /** The tags of a domain, or of an object type if a name is given. */
  public tagsOf(domainName: string, objectTypeName?: string): Readonly<Record<string, string>> {
    return (objectTypeName === undefined ? this.get(domainName) : this.getObjectType(domainName, objectTypeName)).tags;
  }

  public setTags(tags: Record<string, string>, domainName: string, objectTypeName?: string): void {
    if (Object.keys(tags).length > TAGS_MAX) throw badRequest(`A resource can have at most ${TAGS_MAX} tags; this would make ${Object.keys(tags).length}`);
    const update = { tags, ...this.behavior.taggingIsUpdate ? { lastUpdatedAt: this.now() } : {} };
    if (objectTypeName === undefined) this.domains.set(domainName, { ...this.get(domainName), ...update });
    else this.setObjectType({ ...this.getObjectType(domainName, objectTypeName), ...update });
  }

  private remember(domainName: string, objectTypeName: string, milliseconds: number): void {
    const name = `${domainName}/${objectTypeName}`;
    const now = this.clock().getTime();
    const shown = (this.earlier.get(name) ?? []).filter(({ until }) => until > now);
    const before = { objectType: this.findObjectType(domainName, objectTypeName), until: now + milliseconds };
    this.earlier.set(name, milliseconds === 0 ? [] : [...shown, before]);
  }

  private typesOf(domainName: string): Map<string, ObjectType> {
    this.get(domainName);
    return this.objectTypesOfDomains.get(domainName)!;
  }
}

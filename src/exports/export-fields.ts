/** What an export can hold: its fields, and the headers under which systems are known to write each. */
export interface ExportFields {
  readonly fields: readonly KnownField[];
  /** Best first: without an id, a deal goes by its lead. */
  readonly keys: readonly string[];
}

export interface KnownField {
  readonly field: string;
  readonly type: 'id' | 'category' | 'time' | 'number';
  /** Compared by `headerKey`, best first: Salesforce's reports and API names, HubSpot, Pipedrive, Zoho, Dynamics. */
  readonly aliases: readonly string[];
}

const created = ['create date', 'created date', 'createddate', 'created time', 'created on', 'created at'];
const modified = [
  'last modified',
  'last modified date',
  'lastmodifieddate',
  'modified time',
  'modified on',
  '(do not modify) modified on',
];

const leadFields: readonly KnownField[] = [
  { field: 'id', type: 'id', aliases: ['lead id', 'id', 'record id', '(do not modify) lead', 'lead - id'] },
  { field: 'created', type: 'time', aliases: [...created, 'lead - lead created', 'person - person created'] },
  { field: 'modified', type: 'time', aliases: [...modified, 'lead - update time', 'person - update time'] },
  {
    field: 'owner',
    type: 'category',
    aliases: ['lead owner', 'contact owner', 'owner', 'ownerid', 'lead - owner', 'person - owner'],
  },
  {
    field: 'source',
    type: 'category',
    aliases: ['lead source', 'leadsource', 'original source', 'lead - source'],
  },
  { field: 'status', type: 'category', aliases: ['lead status', 'status', 'lifecycle stage'] },
  {
    field: 'contact',
    type: 'id',
    aliases: ['converted contact id', 'convertedcontactid', 'converted contact.id'],
  },
  {
    field: 'deal',
    type: 'id',
    aliases: [
      'converted opportunity id',
      'convertedopportunityid',
      'converted deal.id',
      'associated deal ids',
    ],
  },
  { field: 'merged_into', type: 'id', aliases: ['masterrecordid', 'master record id'] },
];

const dealFields: readonly KnownField[] = [
  {
    field: 'id',
    type: 'id',
    aliases: ['opportunity id', 'id', 'record id', 'deal id', 'deal - id', '(do not modify) opportunity'],
  },
  { field: 'lead', type: 'id', aliases: ['lead id', 'leadid', 'originating lead id'] },
  {
    field: 'contact',
    type: 'id',
    aliases: ['contact id', 'contactid', 'associated contact ids', 'contact name.id'],
  },
  { field: 'created', type: 'time', aliases: [...created, 'deal - deal created'] },
  { field: 'modified', type: 'time', aliases: [...modified, 'deal - update time'] },
  {
    field: 'closed',
    type: 'time',
    aliases: ['close date', 'closedate', 'closing date', 'actual close date', 'deal - deal closed on'],
  },
  {
    field: 'status',
    type: 'category',
    aliases: ['stage', 'stagename', 'deal stage', 'deal - status', 'status'],
  },
  { field: 'amount', type: 'number', aliases: ['amount', 'deal - value', 'actual revenue'] },
  {
    field: 'currency',
    type: 'category',
    aliases: ['amount currency', 'currencyisocode', 'opportunity currency', 'deal - currency', 'currency'],
  },
  {
    field: 'owner',
    type: 'category',
    aliases: ['opportunity owner', 'deal owner', 'owner', 'ownerid', 'deal - owner'],
  },
  { field: 'source', type: 'category', aliases: ['lead source', 'leadsource', 'original source'] },
];

/** The exports that can be read. A further kind needs its list of fields, and nothing else of the reader. */
export const EXPORT_FIELDS = {
  leads: { fields: leadFields, keys: ['id'] },
  deals: { fields: dealFields, keys: ['id', 'lead'] },
} as const satisfies Readonly<Record<string, ExportFields>>;

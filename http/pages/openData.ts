import type { Body } from '../../knowledge/schema/body';
import type { Fact } from '../../knowledge/schema/fact';
import type { Office } from '../../knowledge/schema/office';
import type { Service } from '../../knowledge/schema/service';
import type { Table } from './table';

/** What is given away beside the procedures. */
export interface OpenData {
  facts: readonly Fact[];
  offices: readonly Office[];
  bodies: readonly Body[];
  services: readonly Service[];
}

/** A procedure in the list that is given away. */
export interface OpenProcedure {
  code: string;
  title: string;
  field: string;
}

export const dataSets = ['so-lieu', 'co-quan', 'dich-vu', 'thu-tuc'] as const;
export type DataSet = (typeof dataSets)[number];

/** The table of a set. */
export function tableOf(set: DataSet, data: OpenData, procedures: readonly OpenProcedure[]): Table {
  switch (set) {
    case 'so-lieu':
      return factTable(data.facts);
    case 'co-quan':
      return officeTable(data);
    case 'dich-vu':
      return serviceTable(data.services);
    case 'thu-tuc':
      return {
        columns: ['code', 'title', 'field', 'page'],
        rows: procedures.map(({ code, title, field }) => [code, title, field, `/thu-tuc/${code}`]),
      };
  }
}

function factTable(facts: readonly Fact[]): Table {
  return {
    columns: [
      'id',
      'topic',
      'title',
      'value',
      'unit',
      'period',
      'area',
      'note',
      'publisher',
      'published',
      'url',
    ],
    rows: facts.map(({ id, topic, title, value, unit, period, area, note, source }) => [
      id,
      topic,
      title,
      value,
      unit,
      period,
      area,
      note,
      source.publisher,
      source.asOf,
      source.url,
    ]),
  };
}

function officeTable({ offices, bodies }: OpenData): Table {
  const columns = [
    'id',
    'role',
    'name',
    'address',
    'phone',
    'hours',
    'mergedFrom',
    'publisher',
    'published',
    'url',
  ];
  const committees = offices.map(({ code, name, address, mergedFrom, sources }) => {
    const source = sources?.find(({ about }) => about === 'address') ?? sources?.[0];
    return [
      code,
      'committee',
      name,
      address,
      undefined,
      undefined,
      mergedFrom.join('; '),
      source?.publisher,
      source?.asOf,
      source?.url,
    ];
  });
  const others = bodies.map(({ id, role, name, address, phone, hours, source }) => [
    id,
    role,
    name,
    address,
    phone,
    hours,
    undefined,
    source?.publisher,
    source?.asOf,
    source?.url,
  ]);
  return { columns, rows: [...committees, ...others] };
}

function serviceTable(services: readonly Service[]): Table {
  return {
    columns: ['id', 'group', 'title', 'lead', 'steps', 'phones', 'links', 'publisher', 'published', 'url'],
    rows: services.map(({ id, group, title, lead, steps, phones, links, source }) => [
      id,
      group,
      title,
      lead,
      steps.join('\n'),
      phones.map(({ label, number }) => `${label}: ${number}`).join('; '),
      links.map(({ url }) => url).join(' '),
      source.publisher,
      source.asOf,
      source.url,
    ]),
  };
}

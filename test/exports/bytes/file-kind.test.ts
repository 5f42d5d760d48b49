import { describe, expect, it } from 'vitest';
import { notCsv } from '../../../src/exports/bytes/file-kind.js';

describe('notCsv', () => {
  it.each([
    ['PK\x03\x04\x14\x00', 'Excel workbook (.xlsx)'],
    ['\xd0\xcf\x11\xe0\xa1\xb1', 'old Excel workbook'],
    ['\x1f\x8b\x08\x00', 'gzip'],
    ['%PDF-1.7', 'PDF'],
    ['\x89PNG\r\n\x1a\n', 'PNG'],
    ['7z\xbc\xaf\x27\x1c', '7z'],
    ['PK\x05\x06', 'empty zip'],
    ['{\\rtf1', 'RTF'],
    ['PAR1', 'Parquet'],
    ['\xff\xfe\0\0I\0\0\0', 'UTF-32'],
    ['BEGIN:VCARD\n', 'vCard'],
    ['\x01\x02\x03\x04\x05\x06abc', 'binary'],
    ['\n<!DOCTYPE html><html>', 'HTML'],
    ['<table><tr><td>Lead ID', 'HTML'],
    ['\xef\xbb\xbf<?xml version="1.0"?>', 'XML'],
    ['[{"Id": 1}]', 'JSON'],
    ['{"records": []}', 'JSON'],
    ['\xff\xfe<\0h\0t\0m\0l\0>\0', 'HTML'],
    ['\x00\x01\x02\x03,a,b\x00\x00', 'binary'],
  ])('knows %j', (start, is) => {
    expect(notCsv(Buffer.from(start, 'latin1'))?.is).toContain(is);
  });

  it.each(['Id,Name', '[Id],[Name]', '<none>,Id', '"Id";"Name"', '', 'PKZ,Id', 'a\tb'])(
    'lets %j pass',
    (start) => expect(notCsv(Buffer.from(start))).toBeNull(),
  );
});

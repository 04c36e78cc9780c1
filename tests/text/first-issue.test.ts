import { describe, expect, it } from 'vitest';
import { LinePatternSchema, ProfileSchema } from '../../src/model/profile.js';
import { firstIssue } from '../../src/text/first-issue.js';

const saysOfLine = (value: unknown): string => firstIssue(LinePatternSchema.safeParse(value).error!, 'line');

describe('what is wrong with a value that may be one of several things', () => {
  it('names the key that is missing from what it nearly is', () => {
    expect(saysOfLine({ matches: '^广告$' })).toContain('maxLength: ');
  });

  it('names the key that is unknown', () => {
    expect(saysOfLine({ equal: '广告' })).toContain('"equal"');
    expect(saysOfLine({ startsWith: '广告', maxlength: 9 })).toContain('"maxlength"');
  });

  it('gives the reason of its own that a schema has', () => {
    expect(saysOfLine({ matches: '(', maxLength: 9 })).toBe('matches: no regular expression');
    expect(saysOfLine('广告')).toContain('expected object, received string');
  });

  it('says where it stands in a profile', () => {
    const layout = { id: '1', dropLines: [{ equals: '广告' }, { matches: '^广告$' }] };
    const { error } = ProfileSchema.safeParse({ site: 'a.cn', name: 'A', layouts: [layout] });
    expect(firstIssue(error!, 'profile')).toContain('layouts.0.dropLines.1.maxLength: ');
  });
});

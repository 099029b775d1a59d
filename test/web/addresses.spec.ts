import { fillPath, queryText } from '../../apps/web/api/address.js';
import { keptAddress, signInAddress } from '../../apps/web/frame/sign-in-address.js';

describe('addresses', () => {
  it('fills path parameters and escapes them', () => {
    expect(fillPath('/api/dossiers/:id/papers/:paperId/content', { id: 'a', paperId: 'b/c' })).toBe(
      '/api/dossiers/a/papers/b%2Fc/content',
    );
  });

  it('joins lists by commas and leaves empty values out', () => {
    expect(queryText({ q: 'nguyen van hoa', stage: ['a', 'b'], unit: undefined, phase: [], page: 2 })).toBe(
      '?q=nguyen+van+hoa&stage=a%2Cb&page=2',
    );
    expect(queryText()).toBe('');
  });

  it('keeps where the person was through the sign-in', () => {
    const address = signInAddress({ pathname: '/ho-so', search: '?q=hoa' });
    expect(keptAddress(new URL(address, 'http://localhost').searchParams)).toBe('/ho-so?q=hoa');
    expect(signInAddress({ pathname: '/', search: '' })).toBe('/dang-nhap');
  });

  it('never leads to another host after the sign-in', () => {
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', '/dang-nhap?tiep=/x']) {
      expect(keptAddress(new URLSearchParams({ tiep: evil }))).toBe('/');
    }
  });
});

import type { Client } from 'pg';
import { submittingUnits } from './organisations.js';
import { personOf } from './people.js';
import { provincePlan } from './told-plans.js';

/** Two units that have not registered, so that the owner has somebody to remind. */
const unregistered: ReadonlySet<string> = new Set(['khoi', 'htx.thuanphat']);
const kinds: ReadonlySet<string> = new Set([
  ...['commune', 'department', 'district', 'enterprise', 'cooperative'],
  ...['police', 'military', 'party-bloc', 'mass-organisation'],
]);

const indicators = [
  ['loi-nhuan', '4200', '4650'],
  ['nop-ngan-sach', '1350', '1400'],
  ['viec-lam-moi', '24', '30'],
  ['lao-dong-dong-bao-hiem', '118', '130'],
  ['thu-nhap-binh-quan', '9.2', '9.8'],
  ['an-sinh-tu-thien', '85', '90'],
] as const;

/** The registrations of a year ago: what every unit but two set itself, the communes' sent on by their districts. */
export async function registerUnits(owner: Client, ids: ReadonlyMap<string, string>): Promise<void> {
  for (const { code, kind, slug = '', parent } of submittingUnits) {
    if (!kinds.has(kind) || unregistered.has(slug)) continue;
    const actor = JSON.stringify({
      personName: personOf(kind === 'district' ? `${slug}.thutruong` : `${slug}.lanhdao`).name,
    });
    const through = kind === 'commune' ? ids.get(parent ?? '') : null;
    await owner.query(
      `INSERT INTO registration (campaign_code, unit_id, version, content, late, through_id, note, registered_at, actor)
       VALUES ($1, $2, 1, $3, false, $4, NULL, now() - interval '340 days', $5)`,
      [provincePlan.code, ids.get(code), JSON.stringify(contentOf(kind)), through, actor],
    );
    if (through)
      await owner.query(
        `INSERT INTO registration_forwarding (campaign_code, unit_id, version, at, actor)
         VALUES ($1, $2, 1, now() - interval '338 days', $3)`,
        [provincePlan.code, ids.get(code), actor],
      );
  }
}

function contentOf(kind: string) {
  if (kind === 'enterprise')
    return {
      texts: [],
      targets: [],
      indicators: indicators.map(([item, baseline, target]) => ({ item, baseline, target })),
    };
  const resolution = kind === 'district' || kind === 'commune';
  const field = resolution ? 'nghi-quyet' : 'nhiem-vu-giao';
  return {
    texts: [
      { field: 'den-30-6-2025', text: 'Hoàn thành và vượt các chỉ tiêu đã đăng ký trước thời điểm chốt số liệu.' },
    ],
    targets: [
      {
        field,
        label: resolution ? 'Thu ngân sách trên địa bàn (tỷ đồng)' : 'Nhiệm vụ được giao hoàn thành đúng hạn (%)',
        planned: resolution ? '128' : '98',
      },
      {
        field,
        label: resolution ? 'Tỷ lệ hộ nghèo giảm (%)' : 'Hồ sơ giải quyết trực tuyến (%)',
        planned: resolution ? '1.5' : '85',
      },
    ],
    indicators: [],
  };
}

/**
 * The regimes around the years 2024–2027 as they are shipped (reading 31). The migration writes them as version 1 of the
 * installation's table; whatever changes later is published there and never written here. Rows that nobody read in the official text are marked.
 */
export const shippedRegimes = [
  {
    code: 'ND98_2023',
    name: 'Luật Thi đua, khen thưởng 2022 và Nghị định 98/2023',
    instrument: 'Nghị định 98/2023/NĐ-CP',
    validFrom: '2024-01-01',
    validTo: '2025-06-30',
    transition: null,
    sourceUrl: 'lawnet.vn, thuvienphapluat.vn: các điều 4, 25, 31, 47–49 như được trích',
    checkedOn: '2026-11-21',
    unconfirmed: [],
    onlyWhenNamed: false,
    extraPapers: [],
  },
  {
    code: 'ND152_2025',
    name: 'Luật Thi đua, khen thưởng 2022 và Nghị định 152/2025',
    instrument: 'Nghị định 152/2025/NĐ-CP',
    validFrom: '2025-07-01',
    validTo: '2027-02-28',
    transition: {
      rule: 'filedBefore',
      before: '2025-07-01',
      keeps: 'ND98_2023',
      citation: 'khoản 3 Điều 60 Nghị định 152/2025/NĐ-CP',
      note: null,
    },
    sourceUrl: 'pbgdpl.cantho.gov.vn: các điều 1, 4, 42, 60 như được trích; ngày hết hiệu lực theo nguồn thứ cấp',
    checkedOn: '2026-11-21',
    unconfirmed: ['validTo'],
    onlyWhenNamed: false,
    extraPapers: [
      {
        code: 'nd152-dieu-33',
        label: 'Giấy tờ theo Điều 33 Nghị định 152/2025/NĐ-CP',
        per: 'submission',
        optional: true,
        citation: { law: 'Nghị định 152/2025/NĐ-CP', article: 'Điều 42' },
      },
    ],
  },
  {
    code: 'LAW06_2026',
    name: 'Luật Thi đua, khen thưởng sửa đổi 2026',
    instrument: 'Luật số 06/2026/QH16',
    validFrom: '2026-10-01',
    validTo: null,
    transition: {
      rule: 'receivedBefore',
      before: '2026-10-01',
      keeps: 'ND152_2025',
      citation: null,
      note: 'Trừ trường hợp quy định mới có lợi hơn: người thẩm định xét.',
    },
    sourceUrl: 'Mới biết qua nguồn thứ cấp, chưa đọc được toàn văn Luật ngày 23/04/2026',
    checkedOn: '2026-11-21',
    unconfirmed: ['validFrom', 'transition', 'content'],
    onlyWhenNamed: false,
    extraPapers: [],
  },
] as const;

/** A fifth campaign that nobody's province has: seven levels, papers, numbers and a council of its own, and not a line of code. */
export const inventedPlan = `
code: TINH-MAY-2030
codePrefix: TM
name: Phong trào trồng rừng ven biển của tỉnh Mây
owner: UB-MAY
source: { status: issued, number: 7/KH-MAY, issuedOn: 2026-01-05 }
audience: { unitKinds: [lang-chai, lam-truong] }
awards: [{ code: CO-XANH, name: Cờ xanh, subjects: [collective, individual] }]
registration:
  required: true
  content: [{ fields: [{ code: so-cay, label: Số cây sẽ trồng, kind: targets }] }]
quotas:
  - { id: M-1, label: Số người, citation: Mục 4, subject: individual, limits: [{ unitKinds: [lang-chai, lam-truong], max: 1 }] }
checklist:
  - { code: don-de-nghi, label: Đơn đề nghị, per: submission, stamped: true, citation: Mục 5 }
  - { code: anh-rung, label: Ảnh rừng đã trồng, per: nomination, citation: Mục 5 }
stages:
  - { code: ban-rung, label: Ban quản lý rừng, publicLabel: Ban quản lý rừng, kind: examine, body: { organisation: BAN-RUNG }, holderRole: examiner, headRole: level-head, actingRoles: [examiner, level-head], register: none, stamp: false, mayReturn: true, due: { workingDays: 2 }, adds: [{ code: bien-ban-dem, label: Biên bản đếm cây }] }
  - { code: doi-kiem-tra, label: Đội kiểm tra, publicLabel: Đội kiểm tra, kind: examine, body: { organisation: DOI-KIEM-TRA }, holderRole: level-head, headRole: level-head, actingRoles: [level-head], register: incoming, stamp: true, mayReturn: false }
  - { code: chi-cuc, label: Chi cục, publicLabel: Chi cục, kind: joint-review, body: { organisation: CHI-CUC }, holderRole: examiner, headRole: level-head, actingRoles: [examiner], register: incoming, stamp: true, mayReturn: true, jointWith: [doi-kiem-tra] }
  - { code: phong-dat, label: Phòng đất ven biển, publicLabel: Phòng đất ven biển, kind: examine, body: { organisation: PHONG-DAT }, holderRole: examiner, headRole: level-head, actingRoles: [examiner], register: incoming, stamp: true, mayReturn: true, due: { workingDays: 1 } }
  - { code: so-rung, label: Sở rừng, publicLabel: Sở rừng, kind: examine, body: { organisation: SO-RUNG }, holderRole: examiner, headRole: level-head, actingRoles: [examiner, level-head], register: incoming, stamp: false, mayReturn: true }
  - { code: hoi-dong-rung, label: Hội đồng rừng, publicLabel: Hội đồng rừng, kind: council, body: { organisation: HD-RUNG }, holderRole: council-secretary, headRole: council-secretary, actingRoles: [council-secretary], register: none, stamp: false, mayReturn: false, councilSize: 3 }
  - { code: chu-toa, label: Chủ tọa, publicLabel: Chủ tọa, kind: decide, body: { campaignOwner: true }, holderRole: chairman-office, headRole: chairman-office, actingRoles: [chairman-office], register: incoming, stamp: true, mayReturn: false }
routes: [{ unitKinds: [lang-chai, lam-truong], stages: [ban-rung, doi-kiem-tra, chi-cuc, phong-dat, so-rung, hoi-dong-rung, chu-toa] }]
`;

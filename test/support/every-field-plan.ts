/** A plan in which every field of the format is written once, as a form must be able to show it. No province has it, and no rule of it agrees with another. */
export const everyFieldPlan = `
# Kế hoạch thử mọi mục
code: MOI-MUC
name: Phong trào thử mọi mục
owner: UB-THU
audience: { rule: T-0, unitKinds: [phong], note: Ghi chú, citation: Mục 0 }
shortName: Thử mọi mục
codePrefix: MM
source: { status: issued, number: 1/KH, issuedOn: 2026-01-05, title: Trích yếu, basis: [Luật, Nghị quyết] }
standingOffice: UB-THU
legalRegime: ND98_2023
commendationType: CAMPAIGN
attributes:
  - { code: chu-tri, label: Chủ trì đề án }
awards:
  # hai hình thức
  - code: CO
    rule: T-1
    name: Cờ thi đua
    subjects: [collective]
    decidedBy: Chủ tịch
    family: nhom-mot
    citation: { law: Luật, article: Điều 1 }
  - { code: GIAY, name: Giấy khen, subjects: [individual, collective], citation: Mục 1 }
events:
  - { code: dai-hoi, name: Đại hội, happenedOn: 2026-03-01, citation: Mục 2 }
period: { id: T-2, from: 2026-01-01, throughEndOf: 2026-12-31, citation: Mục 2 }
waves:
  - { id: T-3, code: dot-1, name: Đợt 1, unitKinds: [phong], level: Cấp cơ sở, from: 2026-01-01, before: 2026-06-01, citation: Mục 3 }
  - { code: dot-2, name: Đợt 2, throughEndOf: 2026-12-01 }
deadlines:
  - { id: T-4, code: moc, label: Việc, who: Các đơn vị, from: 2026-01-01, onEvent: dai-hoi, hard: true, citation: Mục 4 }
  - { code: moc-2, label: Việc khác, throughEndOf: 2026-02-01 }
registration:
  id: T-5
  required: false
  steps: { registration: inform, submission: warn, examination: warn, council: block }
  from: 2026-01-01
  before: 2026-02-01
  hard: true
  through:
    - { unitKinds: [phong], to: parent }
  content:
    - rule: T-6
      unitKinds: [phong]
      citation: Mục 5
      fields:
        - { code: chi-tieu, label: Chỉ tiêu, kind: indicators, required: false }
        - { code: viec, label: Việc làm, kind: text }
  citation: Mục 5
reports:
  - { id: T-7, code: bao-cao, label: Báo cáo, unitKinds: [phong], throughEndOf: 2026-07-01, hard: true, citation: Mục 6 }
ratings:
  - id: T-8
    label: Xếp loại
    citation: Mục 7
    appliesTo: { subjects: [individual], unitKinds: [phong], subjectOrganisationKinds: [phong], awards: [CO], enterpriseDirector: true }
    steps: { submission: warn }
    mayOverride: true
    ratingOf: official
    years: [2024, 2025] # hai năm
    atLeast: GOOD
    minimumExcellent: 1
measures:
  - { id: T-9, label: Tỷ lệ, citation: Mục 8, appliesTo: {}, steps: {}, mayOverride: false, code: ty-le, measure: ratio, atLeast: 0.5, moreThan: 0.4, atMost: 1, measuredOn: 2026-06-30 }
indicators:
  - id: T-10
    label: Chỉ tiêu
    citation: Mục 9
    appliesTo: {}
    steps: { registration: block }
    mayOverride: false
    baselineYear: 2025
    rule: target-at-least-baseline
    items:
      - { code: loi-nhuan, label: Lợi nhuận, unit: triệu đồng, decimals: 2 }
      - { code: viec-lam, label: Việc làm, unit: người }
comparisons:
  - { id: T-11, label: Nhiều nhất, citation: Mục 10, appliesTo: {}, steps: {}, mayOverride: false, measure: ty-le }
judgements:
  - { id: T-12, label: Tiêu biểu, citation: Mục 11, appliesTo: {}, steps: {}, mayOverride: true, guidance: Xem báo cáo }
preconditions:
  - { id: T-13, label: Đã phát động, citation: Mục 12, appliesTo: {}, steps: {}, mayOverride: false, proof: to-trinh, mayPromise: true }
lawRules:
  - { id: LAW-HOLD, steps: { council: block }, mayOverride: false }
quotas:
  - id: T-14
    label: Số người
    citation: Mục 13
    subject: individual
    effect: warn
    charged:
      - { unitKinds: [phong], to: parent, leavingStage: tham-dinh }
    limits:
      - { unit: UB-THU, when: chu-tri, max: 2 } # nhiều hơn
      - { unitKinds: [phong], max: 1 }
informed:
  - { id: T-15, label: Mục tiêu, citation: Mục 14, appliesTo: { subjects: [collective] } }
submission: { id: T-16, from: 2026-03-01, throughEndOf: 2026-07-11, hard: true, citation: Mục 15 }
checklist:
  - code: to-trinh
    rule: T-17
    label: Tờ trình
    per: submission
    when: { subjectOrganisationKinds: [phong], enterpriseDirector: true }
    awards: [CO]
    subjects: [collective]
    optional: true
    promisable: true
    copies: original
    formCode: Mẫu 1
    covers: { from: 2020-01-01 }
    citation: Mục 16
    stamped: true
notChecked:
  - Quy định người xét
  - Quy định khác
stages:
  - code: tham-dinh
    rule: T-18
    label: Thẩm định
    publicLabel: Thẩm định
    kind: examine
    body: { organisation: UB-THU }
    holderRole: examiner
    headRole: level-head
    actingRoles: [examiner, level-head]
    register: incoming
    stamp: true
    mayReturn: true
    receives: true
    jointWith: [hoi-dong]
    due: { workingDays: 5, throughEndOf: 2026-07-20 }
    reminders: [2, 1]
    adds:
      - { code: to-trinh-buoc, label: Tờ trình của bước }
      - { code: bien-ban, label: Biên bản }
  - code: hoi-dong
    label: Hội đồng
    publicLabel: Hội đồng
    kind: council
    body: { ancestorOfKind: phong }
    holderRole: council-secretary
    headRole: council-secretary
    actingRoles: [council-secretary]
    register: none
    stamp: false
    mayReturn: false
    councilSize: 9
    afterPublicComment: block
    citation: Mục 17
    voting:
      quorum: { of: 3, atLeast: 2 }
      pass: { of: 10, atLeast: 9 }
      base: present
      secret: true
      absentInWriting: false
      mode: circulation
      citation: Mục 17
  - code: trinh
    label: Trình lên
    publicLabel: Trình lên
    kind: transmit
    body: { parentOfUnit: true }
    holderRole: chairman-office
    headRole: chairman-office
    actingRoles: [chairman-office]
    register: incoming
    stamp: true
    mayReturn: false
    addressee: Cấp trên
  - code: quyet-dinh
    label: Quyết định
    publicLabel: Quyết định
    kind: decide
    body: { campaignOwner: true }
    holderRole: chairman-office
    headRole: chairman-office
    actingRoles: [chairman-office]
    register: incoming
    stamp: true
    mayReturn: false
routes:
  - { unitKinds: [phong], awards: [CO], stages: [tham-dinh, hoi-dong, trinh] }
publicComment: { workingDays: 10, opensAt: hoi-dong, citation: Mục 18 }
`;

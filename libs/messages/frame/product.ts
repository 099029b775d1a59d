/** The product's name, and what it is for. */
export const productTexts = {
  name: 'Tuyến Trình',
  tagline: (province: string) => `Hồ sơ khen thưởng · ${province}`,
} as const;

/** Whether a part answers within so many milliseconds; a failure and silence count alike. */
export async function answersWithin(milliseconds: number, ask: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  try {
    return await Promise.race([
      ask().then(
        () => true,
        () => false,
      ),
      silence,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

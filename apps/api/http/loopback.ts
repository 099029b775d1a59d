const names = ['localhost', '127.0.0.1', '[::1]'];

/** Whether a host, with or without a port, is the machine itself: what is sent there travels no wire. */
export function isLoopback(host: string): boolean {
  return URL.canParse(`http://${host}`) && names.includes(new URL(`http://${host}`).hostname);
}

/** What Nest injects that is not a class. */
export const CONFIG = Symbol('config');
export const STORE = Symbol('object store');
export const WAKER = Symbol('waker');

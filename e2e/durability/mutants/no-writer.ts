/** No thread of its own: a store in localStorage can only be written by the page. */
export const startWriter = (): Worker => {
  throw new Error('no thread');
};

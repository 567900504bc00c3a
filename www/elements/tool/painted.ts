/** Once the next frame is made; in a tab that nobody sees none comes. */
export const painted = () => new Promise<void>((made) => {
  requestAnimationFrame(() => setTimeout(made));
  setTimeout(made, 200);
});

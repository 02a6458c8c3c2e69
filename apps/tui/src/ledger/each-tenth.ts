/** Tells how far something is whenever another tenth of it is done; what is done at once is not told of. */
export function eachTenth(tell: (percent: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= told || tenth >= 10) return;
    told = tenth;
    tell(tenth * 10);
  };
}

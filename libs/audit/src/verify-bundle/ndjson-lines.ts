const LINE_END = 0x0a;

/**
 * The lines of a text that comes in chunks, without their line ends. A last line may lack its line end. A line beyond
 * the limit is given up to the limit and a little more, and the rest is not read.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>, maxLineBytes: number): AsyncGenerator<Buffer[]> {
  let begun: Buffer[] = [];
  let begunBytes = 0;
  for await (const chunk of chunks) {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
      const piece = chunk.subarray(start, end);
      lines.push(begunBytes === 0 ? piece : Buffer.concat([...begun, piece]));
      begun = [];
      begunBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      begun.push(chunk.subarray(start));
      begunBytes += chunk.length - start;
    }
    yield lines;
    if (begunBytes > maxLineBytes) break;
  }
  if (begunBytes > 0) yield [Buffer.concat(begun)];
}

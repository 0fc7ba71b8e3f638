package breakwater.intake.files;

/**
 * How much of a file we take, so that a hostile one costs little.
 *
 * @param columns at most so many cells in a record
 * @param cell at most so many characters in a cell
 * @param record at most so many characters in a record
 * @param unpacked at most so many bytes come out of a compressed file
 * @param ratio at most so many bytes come out of one compressed byte, over the whole file; real
 *     event logs reach about 50
 */
public record FileLimits(int columns, int cell, int record, long unpacked, int ratio) {
  /** 1,000 columns, a million characters in a cell, four in a record, 8 GiB unpacked, 250 to 1. */
  public static final FileLimits USUAL = new FileLimits(1_000, 1 << 20, 1 << 22, 8L << 30, 250);
}

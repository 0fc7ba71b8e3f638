package breakwater.intake.files;

/** Knows a file that is no text, such as a picture, a PDF or an old Excel file. */
final class Binary {
  /**
   * The share of control characters above which nobody wrote it. Of random bytes it is a tenth; a
   * table that was damaged in places stays below.
   */
  private static final double MOST = 0.04;

  /** So short a beginning says nothing by its share. */
  private static final int LEAST = 200;

  private Binary() {}

  /**
   * @throws UnreadableFile when it is no text
   */
  static void refuse(String beginning) throws UnreadableFile {
    long controls = beginning.chars().filter(Binary::isControl).count();
    int headerEnd = beginning.indexOf('\n');
    String header = headerEnd < 0 ? beginning : beginning.substring(0, headerEnd);
    boolean tooMany = beginning.length() >= LEAST && controls > MOST * beginning.length();
    if (beginning.startsWith("%PDF-") || tooMany || header.chars().anyMatch(Binary::isControl)) {
      throw new UnreadableFile(
          "The file is no table: it is no text, but perhaps a picture, a PDF or a spreadsheet. Save"
              + " or export it as CSV, and upload that.");
    }
  }

  private static boolean isControl(int c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f;
  }
}

package breakwater.intake.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A table in a file: CSV with comma, semicolon or tab, JSON Lines, or a JSON list; UTF-8 or
 * Latin-1, with or without a byte order mark; plain or gzip. What it is, is found out from its
 * first bytes.
 */
public final class TableFile implements Closeable {
  /** Why the last object of a file that is cut off cannot be read. */
  public static final String ENDS_INSIDE = "The file ends in the middle of it.";

  private static final int BEGINNING = 1 << 14;

  private final Reader reader;
  private final String format;
  private final List<String> columns;
  private final @Nullable Delimited delimited;
  private final @Nullable JsonObjects json;

  private TableFile(
      Reader reader,
      String format,
      List<String> columns,
      @Nullable Delimited delimited,
      @Nullable JsonObjects json) {
    this.reader = reader;
    this.format = format;
    this.columns = columns;
    this.delimited = delimited;
    this.json = json;
  }

  /**
   * @throws UnreadableFile when it is no table that we know
   */
  public static TableFile open(InputStream raw, FileLimits limits) throws IOException {
    try {
      return recognise(raw, limits);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private static TableFile recognise(InputStream raw, FileLimits limits) throws IOException {
    var reader = new BufferedReader(new ForgivingReader(unpacked(raw, limits)), BEGINNING);
    skipMark(reader);
    String beginning = peek(reader);
    String shown = beginning.stripLeading();
    if (shown.isEmpty()) {
      throw new UnreadableFile("The file is empty.");
    }
    Binary.refuse(beginning);
    Optional<JsonBeginning> list = JsonBeginning.of(beginning);
    if (list.isPresent()) {
      return json(reader, list.get().format(), new JsonList(after(reader, list.get()), limits));
    }
    var characters = new Characters(reader);
    return shown.startsWith("{")
        ? json(reader, "JSON Lines", new JsonLines(characters, limits))
        : csv(reader, characters, Separator.guess(beginning), limits);
  }

  private static TableFile json(Reader reader, String format, JsonObjects objects) {
    return new TableFile(reader, format, List.of(), null, objects);
  }

  /** From the first object of the list on. */
  private static Characters after(Reader reader, JsonBeginning list) throws IOException {
    for (long left = list.length(); left > 0; ) {
      left -= reader.skip(left);
    }
    return new Characters(reader);
  }

  private static TableFile csv(
      Reader reader, Characters characters, char separator, FileLimits limits) throws IOException {
    var delimited = new Delimited(characters, separator, limits);
    Delimited.Parsed header = delimited.next();
    if (header == null) {
      throw new UnreadableFile("The file is empty.");
    }
    if (header.wrong() != null) {
      throw new UnreadableFile("The header on line 1 cannot be read. " + header.wrong());
    }
    return new TableFile(
        reader,
        "CSV, separated by " + Separator.named(separator),
        distinct(header.cells()),
        delimited,
        null);
  }

  /** Such as {@code CSV, separated by comma}. */
  public String format() {
    return format;
  }

  /** The header of a CSV; empty for JSON, whose records name their own. */
  public List<String> columns() {
    return columns;
  }

  /** The next record; empty after the last. */
  public Optional<Line> next() throws IOException {
    try {
      if (json != null) {
        return Optional.ofNullable(json.next());
      }
      Delimited.Parsed parsed = delimited == null ? null : delimited.next();
      return Optional.ofNullable(parsed).map(this::line);
    } catch (ZipException | EOFException e) {
      throw broken(e);
    }
  }

  private Line line(Delimited.Parsed parsed) {
    if (parsed.wrong() != null) {
      return new Line.Malformed(parsed.line(), parsed.wrong());
    }
    if (parsed.cells().size() != columns.size()) {
      return new Line.Malformed(
          parsed.line(),
          "It has %d cells, but the header has %d."
              .formatted(parsed.cells().size(), columns.size()));
    }
    Map<String, String> cells = HashMap.newHashMap(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), parsed.cells().get(i));
    }
    return new Line.Cells(parsed.line(), cells);
  }

  private static InputStream unpacked(InputStream raw, FileLimits limits) throws IOException {
    var packed = new BombGuard.Counted(new BufferedInputStream(raw, 1 << 16));
    var in = new BufferedInputStream(packed, 1 << 16);
    in.mark(4);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == 'P' && second == 'K') {
      throw new UnreadableFile(
          "The file is a ZIP archive. Unpack it, and upload the table itself, plain or as gzip.");
    }
    if (first == 0xfe && second == 0xff || first == 0xff && second == 0xfe) {
      throw new UnreadableFile("The file is UTF-16. Save it as UTF-8.");
    }
    if (first != 0x1f || second != 0x8b) {
      return in;
    }
    return new BombGuard(new GZIPInputStream(in, 1 << 16), packed, limits);
  }

  private static UnreadableFile broken(IOException cause) {
    var broken = new UnreadableFile("The compressed file is damaged or cut off. Upload it again.");
    broken.initCause(cause);
    return broken;
  }

  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
  }

  private static String peek(BufferedReader reader) throws IOException {
    char[] beginning = new char[BEGINNING];
    reader.mark(BEGINNING);
    int n = 0;
    for (int more = 0; more >= 0 && n < BEGINNING; n += Math.max(more, 0)) {
      more = reader.read(beginning, n, BEGINNING - n);
    }
    reader.reset();
    return new String(beginning, 0, n);
  }

  /** A name that stands twice gets a number behind it; an empty one is named after its place. */
  private static List<String> distinct(List<String> header) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String plain = header.get(i).isBlank() ? "column " + (i + 1) : header.get(i).strip();
      String name = plain;
      for (int n = 2; !taken.add(name); n++) {
        name = plain + " " + n;
      }
      names.add(name);
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}

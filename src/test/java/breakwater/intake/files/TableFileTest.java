package breakwater.intake.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
  @Test
  void a_csv_reads_as_rfc_4180_says() throws IOException {
    assertThat(read("a,b\r\n1,\"two, \"\"quoted\"\"\r\nlines\"\r\n,\r\n"))
        .containsExactly(
            new Line.Cells(2, Map.of("a", "1", "b", "two, \"quoted\"\nlines")),
            new Line.Cells(4, Map.of("a", "", "b", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void the_separator_is_guessed_from_the_header(String separator) throws IOException {
    assertThat(read("a,b\n1,2\n".replace(",", separator)))
        .containsExactly(new Line.Cells(2, Map.of("a", "1", "b", "2")));
  }

  @Test
  void separators_inside_quotes_do_not_count() throws IOException {
    assertThat(read("\"a,b,c\";d\n1;2"))
        .containsExactly(new Line.Cells(2, Map.of("a,b,c", "1", "d", "2")));
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
    assertThat(open("\ufeffa,b\n".getBytes(UTF_8)).columns()).containsExactly("a", "b");
  }

  @Test
  void latin_1_and_utf_8_may_stand_in_one_file() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write("a\nMüller 😀\n".getBytes(UTF_8));
    bytes.write("Müller\n".getBytes(ISO_8859_1));
    bytes.write(new byte[] {(byte) 0x80, ' ', (byte) 0xc3});
    assertThat(rows(open(bytes.toByteArray())))
        .extracting(line -> ((Line.Cells) line).get("a"))
        .containsExactly("Müller 😀", "Müller", "€ Ã");
  }

  @Test
  void characters_at_the_edge_of_a_buffer_stay_whole() throws IOException {
    String long1 = "x".repeat(65_533) + "ü€😀".repeat(30_000);
    assertThat(read("a\n" + long1)).containsExactly(new Line.Cells(2, Map.of("a", long1)));
  }

  @Test
  void rows_with_another_number_of_cells_are_told_and_the_rest_is_read() throws IOException {
    assertThat(read("a,b\n1\n1,2\n1,2,3\n"))
        .containsExactly(
            new Line.Malformed(2, "It has 1 cells, but the header has 2."),
            new Line.Cells(3, Map.of("a", "1", "b", "2")),
            new Line.Malformed(4, "It has 3 cells, but the header has 2."));
  }

  @Test
  void a_quote_that_never_closes_costs_only_its_line() throws IOException {
    assertThat(read("a,b\n1,\"open\n2,x\n3,y\n"))
        .containsExactly(
            new Line.Malformed(2, "A quote is opened and never closed."),
            new Line.Cells(3, Map.of("a", "2", "b", "x")),
            new Line.Cells(4, Map.of("a", "3", "b", "y")));
  }

  @Test
  void a_quote_that_swallows_more_than_a_cell_costs_only_its_line() throws IOException {
    String rest = "2,x\n".repeat(100);
    List<Line> lines = read("a,b\n1,\"open\n" + rest, new FileLimits(10, 50, 1000, 9999, 10));
    assertThat(lines).hasSize(101);
    assertThat(lines.getFirst())
        .isEqualTo(new Line.Malformed(2, "A quote is opened and not closed within 50 characters."));
    assertThat(lines.getLast()).isEqualTo(new Line.Cells(102, Map.of("a", "2", "b", "x")));
  }

  @Test
  void letters_behind_a_closing_quote_reject_the_row() throws IOException {
    assertThat(read("a,b\n\"1\"x,2\n3,4\n"))
        .hasSize(2)
        .first()
        .isInstanceOfSatisfying(
            Line.Malformed.class, m -> assertThat(m.reason()).contains("closing quote"));
  }

  @Test
  void nul_rejects_the_row() throws IOException {
    assertThat(read("a\nx\0y\nz\n"))
        .containsExactly(
            new Line.Malformed(2, "It holds a NUL character, which no text has."),
            new Line.Cells(3, Map.of("a", "z")));
  }

  @Test
  void a_header_with_a_hundred_thousand_columns_is_refused() {
    assertThatThrownBy(() -> read("a,".repeat(100_000)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("more than 1,000 cells");
  }

  @Test
  void a_row_with_a_hundred_thousand_cells_is_told() throws IOException {
    assertThat(read("a,b\n" + "x,".repeat(100_000) + "\n1,2\n")).hasSize(2);
  }

  @Test
  void columns_of_the_same_name_are_told_apart() throws IOException {
    assertThat(open("a,a,,a\n".getBytes(UTF_8)).columns())
        .containsExactly("a", "a 2", "column 3", "a 3");
  }

  @Test
  void json_lines_flatten_nested_objects() throws IOException {
    assertThat(
            read("{\"id\":7,\"from\":{\"name\":\"Jo\"},\"tags\":[\"a\",\"b\"],\"x\":null}\n\n{}"))
        .containsExactly(
            new Line.Cells(1, Map.of("id", "7", "from.name", "Jo", "tags", "a,b")),
            new Line.Cells(3, Map.of()));
  }

  @Test
  void lines_that_are_no_object_are_told() throws IOException {
    assertThat(
            read(
                "{\"a\":1}\n{\"a\":\n[1]\n" + "{\"a\":".repeat(10_000) + "\n{\"a\":\"\\u0000\"}\n"))
        .hasSize(5)
        .filteredOn(Line.Malformed.class::isInstance)
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":1,\"from\":{\"name\":\"a ] } \\\" b\"}},{\"id\":2}]",
        " [\n  {\n \"id\": 1,\n \"from\": {\"name\": \"a ] } \\\" b\"}\n },\n {\"id\": 2}\n]\n",
        "{\"count\":2,\"tickets\":[{\"id\":1,\"from\":{\"name\":\"a ] } \\\""
            + " b\"}},{\"id\":2}],\"users\":[{\"id\":3}]}",
        "{\n  \"issues\": [ {\"id\":1,\"from\":{\"name\":\"a ] } \\\" b\"}},\n{\"id\":2} ]}"
      })
  void a_json_list_is_read_as_rows_by_itself_or_in_an_object(String file) throws IOException {
    assertThat(read(file))
        .containsExactly(
            new Line.Cells(1, Map.of("id", "1", "from.name", "a ] } \" b")),
            new Line.Cells(2, Map.of("id", "2")));
  }

  @Test
  void a_list_inside_of_each_line_is_no_list_of_rows() throws IOException {
    assertThat(read("{\"comments\":[{\"a\":1}],\"x\":1}\n{\"comments\":[],\"x\":2}\n")).hasSize(2);
    assertThat(read("{\"id\":1,\"comments\":[{\"a\":1},{\"a\":2}]}")).hasSize(1);
    assertThat(read("[id],[title]\n1,2\n"))
        .containsExactly(new Line.Cells(2, Map.of("[id]", "1", "[title]", "2")));
  }

  @Test
  void bad_objects_of_a_list_cost_only_themselves() throws IOException {
    var limits = new FileLimits(10, 50, 40, 9999, 10);
    assertThat(
            read(
                "[{\"a\":1}, 7, {\"a\":tru}, {\"a\":\"" + "x".repeat(99) + "\"},{\"a\":2}]",
                limits))
        .containsExactly(
            new Line.Cells(1, Map.of("a", "1")),
            new Line.Malformed(2, "It is JSON, but no object in braces."),
            new Line.Malformed(3, "It is no JSON object."),
            new Line.Malformed(4, "It has more than 40 characters."),
            new Line.Cells(5, Map.of("a", "2")));
    assertThat(read("[{\"a\":1},{\"a\":"))
        .containsExactly(
            new Line.Cells(1, Map.of("a", "1")),
            new Line.Malformed(2, "The file ends in the middle of it."));
  }

  @Test
  void gzip_is_unpacked() throws IOException {
    assertThat(rows(open(gzip("a\n1\n".getBytes(UTF_8)))))
        .containsExactly(new Line.Cells(2, Map.of("a", "1")));
  }

  @Test
  void a_gzip_that_is_cut_off_is_told() throws IOException {
    byte[] whole = gzip("a,b\n1,2\n".repeat(10_000).getBytes(UTF_8));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> rows(open(cut)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("damaged or cut off");
  }

  @Test
  void a_bomb_is_stopped_by_its_ratio() throws IOException {
    byte[] bomb = gzip(new byte[64 << 20]);
    assertThat(bomb.length).isLessThan(100_000);
    assertThatThrownBy(
            () -> rows(open(concat(gzip("a\n1\n".repeat(10_000).getBytes(UTF_8)), bomb))))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("250 times its size");
  }

  @Test
  void a_bomb_is_stopped_by_its_size() throws IOException {
    byte[] packed = gzip("a\n1\n".repeat(1000).getBytes(UTF_8));
    var limits = new FileLimits(10, 50, 1000, 1000, 1000);
    assertThatThrownBy(() -> rows(TableFile.open(new ByteArrayInputStream(packed), limits)))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("more than 1,000 bytes");
  }

  @Test
  void what_is_no_table_is_refused_with_a_sentence() {
    assertThatThrownBy(() -> read("")).hasMessage("The file is empty.");
    assertThatThrownBy(() -> read("PK\3\4")).hasMessageContaining("ZIP archive");
    assertThatThrownBy(() -> open(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}))
        .hasMessageContaining("UTF-16");
  }

  @Test
  void what_is_no_text_is_no_table() {
    byte[] picture = new byte[4_096];
    new java.util.Random(7).nextBytes(picture);
    System.arraycopy("\u0089PNG\r\n".getBytes(ISO_8859_1), 0, picture, 0, 6);
    assertThatThrownBy(() -> open(picture)).hasMessageContaining("The file is no table");
    assertThatThrownBy(() -> read("%PDF-1.7\n1 0 obj\n")).hasMessageContaining("no table");
    assertThatThrownBy(() -> open(new byte[] {'G', 'I', 'F', 1, 0, 2, '\n', 0}))
        .hasMessageContaining("no table");
  }

  private static List<Line> read(String text) throws IOException {
    return rows(open(text.getBytes(UTF_8)));
  }

  private static List<Line> read(String text, FileLimits limits) throws IOException {
    return rows(TableFile.open(new ByteArrayInputStream(text.getBytes(UTF_8)), limits));
  }

  private static TableFile open(byte[] bytes) throws IOException {
    InputStream in = new ByteArrayInputStream(bytes);
    return TableFile.open(in, FileLimits.USUAL);
  }

  private static List<Line> rows(TableFile file) throws IOException {
    var lines = new ArrayList<Line>();
    for (Optional<Line> line = file.next(); line.isPresent(); line = file.next()) {
      lines.add(line.get());
    }
    return lines;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

package breakwater.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is as google-java-format writes it. {@code bin/format} runs this test with {@code
 * -Dformat.write=true}, which rewrites the others instead of failing.
 */
class FormatTest {
  private static final boolean WRITE = Boolean.getBoolean("format.write");

  @Test
  void everyFileIsFormatted() throws IOException {
    List<Path> others =
        Stream.of(Sources.MAIN, Sources.TEST)
            .flatMap(folder -> Sources.under(folder).stream())
            .parallel()
            .filter(file -> !isFormatted(Sources.read(file)))
            .toList();
    if (WRITE) {
      for (Path file : others) {
        Files.writeString(file, formatted(Sources.read(file)));
      }
      return;
    }
    assertThat(others).as("files that bin/format would change").isEmpty();
  }

  @Test
  void aFileThatIsNotFormattedIsSeen() {
    assertThat(isFormatted("class  A{int b ;}\n")).isFalse();
  }

  private static boolean isFormatted(String source) {
    return formatted(source).equals(source);
  }

  private static String formatted(String source) {
    try {
      return new Formatter().formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new IllegalArgumentException("Cannot be parsed:\n" + source, e);
    }
  }
}

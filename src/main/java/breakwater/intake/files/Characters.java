package breakwater.intake.files;

import java.io.IOException;
import java.io.Reader;

/** Characters of a file, one by one, with the line that they are on and a way to give some back. */
final class Characters {
  static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int end;
  private String again = "";
  private int againAt;
  private long line = 1;

  Characters(Reader in) {
    this.in = in;
  }

  /** The line of the next character, from 1. */
  long line() {
    return line;
  }

  /** The next character; every kind of line end is {@code \n}; {@link #END} after the last. */
  int next() throws IOException {
    int c = take();
    if (c == '\r') {
      if (peek() == '\n') {
        take();
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }

  int peek() throws IOException {
    if (againAt < again.length()) {
      return again.charAt(againAt);
    }
    return at < end || fill() ? buffer[at] : END;
  }

  /** Gives back characters that were read, to be read again from line {@code atLine} on. */
  void giveBack(String read, long atLine) {
    again = read + again.substring(againAt);
    againAt = 0;
    line = atLine;
  }

  void skipLine() throws IOException {
    for (int c = next(); c != '\n' && c != END; ) {
      c = next();
    }
  }

  private int take() throws IOException {
    if (againAt < again.length()) {
      return again.charAt(againAt++);
    }
    return at < end || fill() ? buffer[at++] : END;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer, 0, buffer.length), 0);
    return end > 0;
  }
}

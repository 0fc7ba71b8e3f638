package breakwater.intake.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Decodes UTF-8, and takes each byte that is not UTF-8 for Windows-1252 (a superset of Latin-1 in
 * print): so a file in either encoding, or one that was glued together from both, reads as meant.
 */
final class ForgivingReader extends Reader {
  private static final String WINDOWS_1252 = windows1252();

  private final InputStream in;
  private final byte[] bytes = new byte[1 << 16];
  private int at;
  private int end;
  private boolean over;
  private char pendingLow;

  ForgivingReader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int n = 0;
    while (n < length) {
      if (pendingLow != 0) {
        into[from + n++] = pendingLow;
        pendingLow = 0;
      } else if (end - at >= 4 || over) {
        if (at == end) {
          break;
        }
        int b = bytes[at];
        into[from + n++] = b >= 0 ? (char) bytes[at++] : special();
      } else if (n > 0 && at == end) {
        break;
      } else {
        refill();
      }
    }
    return n == 0 ? -1 : n;
  }

  /** The character that begins at a byte above 127. */
  private char special() {
    int length = sequence();
    if (length == 0) {
      return WINDOWS_1252.charAt(bytes[at++] & 0xff);
    }
    int point = bytes[at] & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      point = point << 6 | bytes[at + i] & 0x3f;
    }
    at += length;
    if (Character.isBmpCodePoint(point)) {
      return (char) point;
    }
    pendingLow = Character.lowSurrogate(point);
    return Character.highSurrogate(point);
  }

  /** How many bytes are one character of UTF-8 here; 0 = they are none. */
  private int sequence() {
    int first = bytes[at] & 0xff;
    int length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 4;
    if (first < 0xc2 || first > 0xf4 || end - at < length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xff;
    boolean overlong = first == 0xe0 && second < 0xa0 || first == 0xf0 && second < 0x90;
    boolean beyond = first == 0xed && second >= 0xa0 || first == 0xf4 && second >= 0x90;
    return overlong || beyond ? 0 : length;
  }

  private void refill() throws IOException {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    int n = in.read(bytes, end, bytes.length - end);
    over = n < 0;
    end += Math.max(n, 0);
  }

  /** Five bytes mean nothing there; they stay what they are in Latin-1. */
  private static String windows1252() {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    var decoded = new StringBuilder(new String(all, Charset.forName("windows-1252")));
    for (int i = 0; i < 256; i++) {
      if (decoded.charAt(i) == '\ufffd') {
        decoded.setCharAt(i, (char) i);
      }
    }
    return decoded.toString();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package breakwater.intake.files;

import java.io.IOException;

/**
 * A file that cannot be read on at all; its message is a sentence for the person who uploaded it.
 */
public final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1;

  public UnreadableFile(String sentence) {
    super(sentence);
  }
}

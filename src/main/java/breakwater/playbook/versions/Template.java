package breakwater.playbook.versions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A document that is shipped, to begin with. */
public enum Template {
  /** Three tiers and management, with the numbers of the framework and the package. */
  STANDARD("default"),
  /** Front line and department head, for a small company; no roster. */
  TWO_STEP("two-step");

  private final String file;

  Template(String file) {
    this.file = file;
  }

  /** The whole document. */
  public String text() {
    try {
      return new ClassPathResource("playbook/" + file + ".yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

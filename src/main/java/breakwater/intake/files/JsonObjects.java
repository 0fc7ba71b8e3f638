package breakwater.intake.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON file, one after the other. */
interface JsonObjects {
  /** The next one; {@code null} after the last. */
  @Nullable Line next() throws IOException;
}

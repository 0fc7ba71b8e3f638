package breakwater.http.problem;

import java.io.IOException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** The body went over its limit while it was read. */
public final class TooLarge extends IOException {
  private static final long serialVersionUID = 1;

  public TooLarge(long most) {
    super("The body holds more than " + most + " bytes");
  }

  static boolean explains(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (at instanceof TooLarge || at instanceof MaxUploadSizeExceededException) {
        return true;
      }
      at = at.getCause();
    }
    return false;
  }
}

package breakwater.web.people;

import breakwater.journal.Refusal;
import java.util.Optional;

/** A password as it is typed for the first time. */
final class NewPassword {
  private NewPassword() {}

  static Optional<Refusal> twice(String password, String again) {
    return password.equals(again)
        ? Optional.empty()
        : Optional.of(
            Refusal.invalid(
                "password-weak", "The two are not the same. Type the new password twice."));
  }
}

package breakwater.people.passwords;

import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PeopleRight;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Versioned;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to passwords. A password is kept as bcrypt of its SHA-256, so that all of its up to 128
 * characters count: bcrypt alone reads 72 bytes.
 */
@Service
public class Passwords {
  /** Doubles the work of a guess with each step; 12 is about a quarter of a second. */
  private static final int STRENGTH = 12;

  private final PasswordTable table;
  private final People people;
  private final Clock clock;
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

  /** What an unknown person's password is compared with, so that the answer takes as long. */
  private final String nobodys = encoder.encode("nobody");

  Passwords(PasswordTable table, People people, Clock clock) {
    this.table = table;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Who proves it.
   *
   * @param generation of the password: see {@link #isCurrent}
   */
  public record Proof(PersonId person, long generation) {}

  /** Whether they have one. */
  public boolean has(PersonId person) {
    return table.of(person).isPresent();
  }

  /**
   * Whose password it is. It takes equally long whether or not there is such a person.
   *
   * @param name their id or e-mail address
   * @return empty = nobody's, or they have left
   */
  public Optional<Proof> prove(String name, String password) {
    Optional<PasswordTable.Kept> kept =
        name.length() > 320 ? Optional.empty() : table.find(name.strip());
    boolean right =
        encoder.matches(digest(password), kept.map(PasswordTable.Kept::hash).orElse(nobodys));
    return kept.filter(k -> right).map(k -> new Proof(k.person(), k.generation()));
  }

  /**
   * What a browser keeps in which they signed in with their password, so that it is known again
   * there. It proves nothing else, and ends with the password.
   */
  public Optional<String> mark(PersonId person) {
    return table.of(person).map(Passwords::mark);
  }

  /**
   * Whether a browser that keeps this mark is one of theirs.
   *
   * @param name their id or e-mail address
   */
  public boolean isMarked(String name, String mark) {
    return name.length() <= 320
        && table
            .find(name.strip())
            .filter(kept -> MessageDigest.isEqual(bytes(mark(kept)), bytes(mark)))
            .isPresent();
  }

  /** Whether no newer password was set since; sessions ask. */
  public boolean isCurrent(Proof proof) {
    return table.of(proof.person()).filter(k -> k.generation() == proof.generation()).isPresent();
  }

  /**
   * Sets one's own password. Every session that an earlier one began is over.
   *
   * @param current the one before; not asked for where there is none
   * @return how the next sign-in proves it
   */
  @Transactional
  public Answer<Proof> change(Caller caller, String current, String next) {
    caller.must(PasswordRight.SET_OWN_PASSWORD);
    PersonId self = caller.person();
    Optional<PasswordTable.Kept> kept = table.of(self);
    if (kept.isPresent() && !encoder.matches(digest(current), kept.get().hash())) {
      return Answer.refused(
          Refusal.invalid(
              "password-wrong",
              "Your present password is another one. Type it as it is now, or ask an administrator"
                  + " for a sign-in link."));
    }
    Person person = people.find(caller, self).map(Versioned::value).orElseThrow();
    Optional<Refusal> weak = PasswordRules.refusal(person, next);
    if (weak.isPresent()) {
      return Answer.refused(weak.get());
    }
    table.set(self, encoder.encode(digest(next)), clock.unmoved());
    return Answer.done(new Proof(self, table.of(self).orElseThrow().generation()));
  }

  /**
   * Takes somebody's password away, so that they choose a new one with their next sign-in link.
   *
   * @return whether there was one
   */
  @Transactional
  public Answer<Boolean> reset(Caller caller, PersonId person) {
    caller.must(PeopleRight.ForAdministrators.MANAGE_PEOPLE);
    return people.find(caller, person).isEmpty()
        ? Answer.refused(
            Refusal.notFound(
                "person-unknown", "There is no person with the id %s.".formatted(person)))
        : Answer.done(table.remove(person));
  }

  /** Whoever does not know the kept hash cannot make it, nor find the hash from it. */
  private static String mark(PasswordTable.Kept kept) {
    return digest("browser of %s %s".formatted(kept.person(), kept.hash()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(String password) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(password));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}

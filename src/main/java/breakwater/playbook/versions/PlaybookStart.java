package breakwater.playbook.versions;

import breakwater.journal.Clock;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.PlaybookFault;
import breakwater.playbook.text.YamlTree;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the playbook into force when the product starts, before anything asks for rules: at the
 * very first start the default one, in force from the beginning of time; whenever the file of
 * {@code BREAKWATER_PLAYBOOK} says something else than the newest version, that file, from now on.
 *
 * <p>A file that cannot be right stops the start: better no product than one with other rules than
 * its owner believes.
 */
@Component
class PlaybookStart {
  private final VersionTable table;
  private final PlaybookDocument document;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Optional<Path> file;

  PlaybookStart(
      VersionTable table,
      PlaybookDocument document,
      Clock clock,
      TransactionTemplate transaction,
      @Value("${breakwater.playbook:}") String file) {
    this.table = table;
    this.document = document;
    this.clock = clock;
    this.transaction = transaction;
    this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file));
  }

  @PostConstruct
  void start() {
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          if (table.lastHash().isEmpty()) {
            bring(Template.STANDARD.text(), Instant.EPOCH, Version.SHIPPED);
          }
          file.map(PlaybookStart::read).ifPresent(text -> bring(text, clock.now(), "file"));
        });
  }

  private void bring(String yaml, Instant from, String by) {
    String hash = TextHash.of(yaml);
    if (table.lastHash().filter(hash::equals).isPresent()) {
      return;
    }
    document.check(yaml);
    table.add(hash, yaml, from, by, clock.now());
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > 4L * YamlTree.MAX_CHARACTERS) {
        throw new PlaybookFault(
            "",
            "The playbook %s is larger than %d characters."
                .formatted(file, YamlTree.MAX_CHARACTERS),
            "Shorten it.");
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new PlaybookFault(
          "",
          "The playbook %s, which BREAKWATER_PLAYBOOK names, cannot be read: %s."
              .formatted(file, e.getMessage()),
          "Correct the setting or the file.");
    }
  }
}

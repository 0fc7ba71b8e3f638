package breakwater.playbook.versions;

import breakwater.calendar.LaterVersions;
import breakwater.calendar.LaterVersions.Later;
import breakwater.journal.Clock;
import breakwater.playbook.PlaybookDocument;
import breakwater.playbook.PlaybookFault;
import breakwater.playbook.Problem;
import breakwater.playbook.text.YamlTree;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the playbook into force when the product starts, before anything asks for rules: at the
 * very first start the default one, in force from the beginning of time; whenever the file of
 * {@code BREAKWATER_PLAYBOOK} says something else than it did when it was last brought, that file,
 * from now on. What people write in between stays until the file changes.
 *
 * <p>What is scheduled then is kept, and the log says so; {@code BREAKWATER_PLAYBOOK_LATER} may let
 * the file replace it.
 *
 * <p>A file that cannot be right, or whose tests fail, stops the start: better no product than one
 * with other rules than its owner believes. At the very first start nobody works here yet, so whom
 * it names is not judged then.
 */
@Component
class PlaybookStart {
  private static final Logger LOG = LoggerFactory.getLogger(PlaybookStart.class);

  private final VersionTable table;
  private final PlaybookDocument document;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final Optional<Path> file;
  private final LaterVersions later;

  PlaybookStart(
      VersionTable table,
      PlaybookDocument document,
      Clock clock,
      TransactionTemplate transaction,
      @Value("${breakwater.playbook:}") String file,
      @Value("${breakwater.playbook-later:}") String later) {
    this.table = table;
    this.document = document;
    this.clock = clock;
    this.transaction = transaction;
    this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file));
    this.later = later(later);
  }

  @PostConstruct
  void start() {
    transaction.executeWithoutResult(
        status -> {
          table.lock();
          boolean first = table.lastNumber() == 0;
          if (first) {
            String shipped = Template.STANDARD.text();
            document.check(shipped);
            add(shipped, Instant.EPOCH, Version.SHIPPED);
          }
          file.ifPresent(from -> bring(from, first));
        });
  }

  private void bring(Path from, boolean first) {
    String yaml = read(from);
    String hash = TextHash.of(yaml);
    if (table.lastHash(Version.FILE).filter(hash::equals).isPresent()) {
      return;
    }
    check(from, yaml, first);
    Instant now = clock.now();
    List<Later> scheduled = table.after(now);
    int number = add(yaml, now, Version.FILE);
    LOG.info("The playbook {} is in force as version {}.", from, number);
    if (scheduled.isEmpty()) {
      return;
    }
    switch (later) {
      case KEEP ->
          LOG.warn(
              "It holds until what was scheduled begins: {}. Call that off on the page Playbook, or"
                  + " let a file replace it with BREAKWATER_PLAYBOOK_LATER=replace.",
              named(scheduled));
      case REPLACE -> {
        table.replaceLater(now, number);
        LOG.warn("It replaces what was scheduled: {}.", named(scheduled));
      }
    }
  }

  private void check(Path from, String yaml, boolean first) {
    List<Problem> refusing =
        Stream.concat(
                refusing(yaml).stream(),
                (first ? document.problemsAnywhere(yaml) : document.problems(yaml)).stream())
            .filter(Problem::refuses)
            .distinct()
            .toList();
    if (!refusing.isEmpty()) {
      throw FileNotBrought.because(from, refusing);
    }
  }

  /** Of the text alone, with the calendars that it names. */
  private List<Problem> refusing(String yaml) {
    try {
      document.check(yaml);
      return List.of();
    } catch (PlaybookFault fault) {
      return fault.problems();
    }
  }

  private int add(String yaml, Instant from, String by) {
    return table.add(TextHash.of(yaml), yaml, from, by, clock.now());
  }

  private static String named(List<Later> versions) {
    return versions.stream()
        .map(version -> "version %d at %s".formatted(version.number(), version.from()))
        .collect(Collectors.joining(", "));
  }

  private static LaterVersions later(String word) {
    return word.isBlank()
        ? LaterVersions.KEEP
        : Arrays.stream(LaterVersions.values())
            .filter(it -> it.name().equalsIgnoreCase(word.strip()))
            .findFirst()
            .orElseThrow(
                () ->
                    new FileNotBrought(
                        "The setting BREAKWATER_PLAYBOOK_LATER is '%s'; it may be keep or replace."
                            .formatted(word),
                        "Correct the setting, or leave it out: then it is keep."));
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) <= 4L * YamlTree.MAX_CHARACTERS) {
        return Files.readString(file);
      }
    } catch (NoSuchFileException e) {
      throw unread(file, "is not there");
    } catch (CharacterCodingException otherCharacters) {
      throw unread(file, "is not written in UTF-8");
    } catch (IOException e) {
      throw unread(file, "cannot be read as text (%s)".formatted(e));
    }
    throw unread(file, "is larger than %d characters".formatted(YamlTree.MAX_CHARACTERS));
  }

  private static FileNotBrought unread(Path file, String why) {
    return new FileNotBrought(
        "The playbook %s, which BREAKWATER_PLAYBOOK names, %s.".formatted(file, why),
        "Correct the setting or the file.");
  }
}

package breakwater.intake.customers;

import breakwater.accounts.AccountRight;
import breakwater.intake.files.FileLimits;
import breakwater.intake.files.Line;
import breakwater.intake.files.TableFile;
import breakwater.intake.files.UnreadableFile;
import breakwater.intake.imports.ImportRight;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Brings accounts in from a table, at once. Each row is kept by itself: good ones stay whatever
 * becomes of others, and a repeat changes only what differs.
 */
@Service
public class CustomerImport {
  /** More rows than this are refused, each; a request shall not take minutes. */
  public static final int MOST_ROWS = 10_000;

  private static final FileLimits LIMITS = new FileLimits(200, 20_000, 200_000, 64L << 20, 250);
  private static final int MOST_PEOPLE = 5_000;

  private final CustomerMappings mappings;
  private final CustomerKeeper keeper;
  private final People people;

  CustomerImport(CustomerMappings mappings, CustomerKeeper keeper, People people) {
    this.mappings = mappings;
    this.keeper = keeper;
    this.people = people;
  }

  /** The shipped mapping, to begin one's own from. */
  public CustomerMapping shipped() {
    return mappings.shipped();
  }

  /**
   * @param mapping empty = the shipped one; its name; or a mapping as JSON
   * @param keep false = only say what would become of it
   */
  public Answer<CustomerReport> read(Caller caller, String mapping, InputStream file, boolean keep)
      throws IOException {
    caller.must(ImportRight.IMPORT_HISTORY);
    caller.must(AccountRight.CHANGE_ACCOUNTS);
    return switch (mappings.find(mapping)) {
      case Answer.Refused<CustomerMapping>(Refusal refusal) -> Answer.refused(refusal);
      case Answer.Done<CustomerMapping>(CustomerMapping found) -> {
        try (TableFile table = TableFile.open(file, LIMITS)) {
          yield read(caller, found, table, keep);
        } catch (UnreadableFile unreadable) {
          yield Answer.refused(
              Refusal.invalid("unreadable-file", String.valueOf(unreadable.getMessage())));
        }
      }
    };
  }

  private Answer<CustomerReport> read(
      Caller caller, CustomerMapping mapping, TableFile table, boolean keep) throws IOException {
    if (!table.columns().isEmpty()
        && table.columns().stream().noneMatch(it -> it.strip().equalsIgnoreCase(mapping.id()))) {
      return Answer.refused(
          Refusal.invalid(
              "unfit-mapping",
              "The file has no column “%s”, which holds the id. Its columns are: %s."
                  .formatted(mapping.id(), String.join(", ", table.columns()))));
    }
    List<Person> staff = people.list(caller, Optional.empty(), MOST_PEOPLE);
    var reader = new CustomerReader(mapping, staff);
    var tally = new Tally();
    for (Optional<Line> line = table.next(); line.isPresent(); line = table.next()) {
      tally.rows++;
      take(caller, mapping, reader, line.get(), keep, tally);
    }
    return Answer.done(tally.report(table));
  }

  private void take(
      Caller caller,
      CustomerMapping mapping,
      CustomerReader reader,
      Line line,
      boolean keep,
      Tally tally) {
    switch (line) {
      case Line.Malformed(long number, String reason) -> tally.bad(number, reason);
      case Line.Cells(long number, var cells) -> {
        if (tally.rows > MOST_ROWS) {
          tally.bad(number, "A file holds at most %,d accounts.".formatted(MOST_ROWS));
          return;
        }
        try {
          Customer said = reader.read(cells);
          keeper
              .keep(caller, mapping.source(), said, keep)
              .ifPresentOrElse(kept -> tally.line(number, said, kept), () -> tally.same++);
        } catch (CustomerReader.Wrong wrong) {
          tally.bad(number, String.valueOf(wrong.getMessage()));
        }
      }
    }
  }

  /** What was counted so far. */
  private static final class Tally {
    private final List<CustomerReport.Line> lines = new ArrayList<>();
    private final List<CustomerReport.Bad> rejections = new ArrayList<>();
    private long rows;
    private long added;
    private long changed;
    private long same;
    private long rejected;

    void bad(long line, String reason) {
      rejected++;
      if (rejections.size() < CustomerReport.MOST_LISTED) {
        rejections.add(new CustomerReport.Bad(line, reason));
      }
    }

    void line(long number, Customer said, CustomerKeeper.Kept kept) {
      if (kept.outcome() == CustomerReport.Outcome.ADDED) {
        added++;
      } else {
        changed++;
      }
      if (lines.size() < CustomerReport.MOST_LISTED) {
        lines.add(
            new CustomerReport.Line(
                number,
                said.id(),
                said.name().orElse(said.id()),
                kept.outcome(),
                kept.account(),
                kept.differs().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList()));
      }
    }

    CustomerReport report(TableFile table) {
      return new CustomerReport(
          table.format(),
          table.columns(),
          rows,
          added,
          changed,
          same,
          rejected,
          List.copyOf(lines),
          List.copyOf(rejections));
    }
  }
}

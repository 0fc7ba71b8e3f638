package breakwater.cases.list;

import breakwater.cases.Case;
import breakwater.cases.CaseFact.AgentWrote;
import breakwater.cases.CaseFact.CustomerWrote;
import breakwater.cases.CaseFact.NoteAdded;
import breakwater.cases.CaseId;
import breakwater.cases.Status;
import breakwater.journal.Fact;
import breakwater.journal.History;
import breakwater.journal.TextRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a case is found: what its page says, and who it is about.
 *
 * @param about its title and its attributes
 * @param said its first message, then messages and notes from the last back to the second; what was
 *     split off too, because it can be read there
 * @param marks see {@link Mark}
 * @param mergedInto where its conversation goes on
 */
record Searched(
    List<TextRef> about, List<TextRef> said, SortedSet<String> marks, Optional<CaseId> mergedInto) {
  /**
   * Of each text so many characters are searched, from its beginning. A message may have a million,
   * but beyond ten pages it is a log, which nobody looks for by a word.
   */
  static final int LONGEST_TEXT = 20_000;

  /**
   * Of all texts of a case together so many characters are searched, in the order of {@link
   * #texts()}. PostgreSQL refuses words of more than 1 MB; the worst that these make of it, scripts
   * of three bytes joined by hyphens, is 0.7 MB.
   */
  static final int LONGEST = 100_000;

  /** Of a case so much is looked at of what was said: {@link #LONGEST} at 500 characters each. */
  private static final int MOST_SAID = 200;

  static Searched of(Case shown, History history) {
    return new Searched(
        about(shown).toList(),
        said(history).stream().limit(MOST_SAID).toList(),
        marks(shown),
        shown.standing().mergedInto());
  }

  private static Stream<TextRef> about(Case shown) {
    return Stream.concat(
        Stream.of(shown.title()),
        shown.attributes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
            .map(Map.Entry::getValue));
  }

  private static List<TextRef> said(History history) {
    List<TextRef> said =
        history.inEffect().stream().flatMap(recorded -> body(recorded.fact()).stream()).toList();
    if (said.isEmpty()) {
      return said;
    }
    var order = new ArrayList<TextRef>();
    order.add(said.getFirst());
    order.addAll(said.subList(1, said.size()).reversed());
    return order;
  }

  private static Optional<TextRef> body(Fact fact) {
    return switch (fact) {
      case CustomerWrote wrote -> Optional.of(wrote.body());
      case AgentWrote wrote -> Optional.of(wrote.body());
      case NoteAdded note -> Optional.of(note.body());
      default -> Optional.empty();
    };
  }

  private static SortedSet<String> marks(Case shown) {
    var marks = new TreeSet<String>();
    shown.account().map(Mark::of).ifPresent(marks::add);
    shown.conversation().contacts().stream().map(Mark::of).forEach(marks::add);
    if (shown.status().unfinished() || shown.status() == Status.MERGED) {
      marks.add(Mark.UNFINISHED);
    }
    return marks;
  }

  List<TextRef> texts() {
    return Stream.concat(about.stream(), said.stream()).toList();
  }

  /** The same as long as the row need not be written anew. */
  UUID print(int shape) {
    String all =
        Stream.of(
                Stream.of(Integer.toString(shape)),
                texts().stream().map(text -> text.id().toString()),
                marks.stream(),
                mergedInto.stream().map(CaseId::value))
            .flatMap(part -> part)
            .collect(Collectors.joining("\n"));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param read what the texts say; those that are erased are missing
   */
  String words(Map<TextRef, String> read) {
    return words(texts(), read, LONGEST);
  }

  /** Those of the title and the attributes alone. */
  String wordsAbout(Map<TextRef, String> read) {
    return words(about, read, LONGEST_TEXT);
  }

  private static String words(List<TextRef> texts, Map<TextRef, String> read, int longest) {
    var words = new StringBuilder();
    for (TextRef text : texts) {
      if (words.length() < longest) {
        words.append(read.getOrDefault(text, "")).append('\n');
      }
    }
    if (words.length() > longest) {
      boolean between = Character.isHighSurrogate(words.charAt(longest - 1));
      words.setLength(between ? longest - 1 : longest);
    }
    return words.toString();
  }
}

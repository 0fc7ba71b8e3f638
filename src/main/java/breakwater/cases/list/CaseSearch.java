package breakwater.cases.list;

import breakwater.accounts.Names;
import breakwater.accounts.Names.Named;
import breakwater.cases.list.CaseList.Found;
import breakwater.people.Caller;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds cases, in a transaction, by what was written on them and by whom they are about. A term
 * holds where it was written, and where it names the account or one of the customer's people; so
 * one term may stand in the title, another in a message, and a third may be the name of the
 * account.
 */
@Component
class CaseSearch {
  private final CaseSearchTable table;
  private final Names names;

  CaseSearch(CaseSearchTable table, Names names) {
    this.table = table;
    this.names = names;
  }

  /**
   * @param unfinished whether finished cases are of no use to who asks
   */
  Found found(Caller caller, String words, boolean unfinished) {
    Question asked = Question.of(words);
    if (asked.choices().isEmpty()) {
      return new Found(List.of(), true);
    }
    List<Named> named = names.of(caller, asked.terms().stream().map(Question.Term::words).toList());
    table.alongIndexes();
    List<Long> ids =
        table.candidates(
            caller,
            asked,
            named.stream().map(CaseSearch::marks).toList(),
            unfinished,
            CaseList.MOST_CANDIDATES + 1);
    return new Found(
        ids.stream().limit(CaseList.MOST_CANDIDATES).toList(),
        ids.size() <= CaseList.MOST_CANDIDATES && named.stream().allMatch(Named::complete));
  }

  private static Set<String> marks(Named named) {
    return Stream.concat(
            named.accounts().stream().map(Mark::of), named.contacts().stream().map(Mark::of))
        .collect(Collectors.toUnmodifiableSet());
  }
}

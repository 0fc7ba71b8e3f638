package breakwater.cases.list;

import breakwater.cases.list.Question.Term;
import breakwater.people.Caller;
import breakwater.people.sight.RestrictedTable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of cases, as they are searched. */
@Component
class CaseSearchTable {
  private final JdbcClient sql;

  CaseSearchTable(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Keeps the next statements of this transaction to indexes. The planner does not count what it
   * takes to unpack the words of a row: reading row by row for a word of every tenth case took 100
   * ms among 200,000, along the index 3 ms.
   */
  void alongIndexes() {
    sql.sql("select set_config('enable_seqscan', 'off', true)").query(String.class).single();
  }

  /**
   * The numbers of cases that hold what is asked, and of those in which their conversations go on,
   * in no order; at most so many. On the way there each case must be one that the caller may see.
   *
   * @param marks for each term those that stand for it too
   */
  List<Long> candidates(
      Caller caller, Question asked, List<Set<String>> marks, boolean unfinished, int limit) {
    var condition = new Condition(asked, marks, unfinished);
    String seen = RestrictedTable.seenCase(caller, "case_words.id");
    return sql.sql(
            """
            with recursive found as (
              (select id, merged_into from case_words where (%1$s) and %2$s limit :limit)
              union
              (select case_words.id, case_words.merged_into
               from found join case_words on case_words.id = found.merged_into
               where %2$s)
            )
            select id from found limit :limit
            """
                .formatted(condition, seen))
        .params(condition.values)
        .param("limit", limit)
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /** The question in SQL of our own words, its terms and their marks named. */
  private static final class Condition {
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String sql;

    /** Signs alone are no words: they ask for nothing, which no case holds. */
    Condition(Question asked, List<Set<String>> marks, boolean unfinished) {
      Iterator<Set<String>> next = marks.iterator();
      String holds =
          asked.choices().stream()
              .map(
                  choice ->
                      choice.stream()
                          .map(term -> query(term, next.next()))
                          .collect(Collectors.joining(" && ", "(", ")")))
              .collect(Collectors.joining(" || ", "(", ")"));
      String query =
          unfinished ? holds + " && " + named("unfinished", anyOf(Set.of(Mark.UNFINISHED))) : holds;
      String matches = "numnode(%s) > 0 and words @@ (%s)".formatted(holds, query);
      sql = asked.number().map(n -> matches + " or id = " + n).orElse(matches);
    }

    /** What people wrote reads as words that stand together, whatever signs are between them. */
    private String query(Term term, Set<String> marks) {
      String name = "term" + values.size();
      values.put(name, term.words());
      String written = "phraseto_tsquery('simple', :%s)".formatted(name);
      String either =
          marks.isEmpty()
              ? written
              : "(%s || %s)".formatted(written, named("marks" + values.size(), anyOf(marks)));
      return term.without() ? "!!" + either : either;
    }

    private String named(String name, String query) {
      values.put(name, query);
      return ":%s::tsquery".formatted(name);
    }

    /** Ids hold neither quotes nor backslashes. */
    private static String anyOf(Set<String> marks) {
      return marks.stream().sorted().collect(Collectors.joining("' | '", "'", "'"));
    }

    @Override
    public String toString() {
      return sql;
    }
  }
}

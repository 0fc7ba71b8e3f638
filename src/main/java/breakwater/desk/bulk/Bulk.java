package breakwater.desk.bulk;

import breakwater.cases.CaseId;
import breakwater.cases.CaseRight;
import breakwater.cases.list.CaseList;
import breakwater.desk.Desk;
import breakwater.desk.DeskItem;
import breakwater.escalation.Escalations;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.people.Caller;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes many cases at once, and says before what would become of each. */
@Service
public class Bulk {
  /** So many cases are changed at once at most: more nobody has looked through. */
  public static final int MOST = 500;

  /** Of the ids that are unknown so many are said. */
  private static final int MOST_SAID = 20;

  /** Cases that a preview holds at once; for so long others wait for them. */
  private static final int HELD = 20;

  private final Desk desk;
  private final Deed deed;
  private final BulkTable table;
  private final Clock clock;
  private final CaseList list;
  private final Escalations escalations;
  private final TransactionTemplate apart;

  Bulk(
      Desk desk,
      Deed deed,
      BulkTable table,
      Clock clock,
      CaseList list,
      Escalations escalations,
      PlatformTransactionManager transactions) {
    this.desk = desk;
    this.deed = deed;
    this.list = list;
    this.escalations = escalations;
    this.table = table;
    this.clock = clock;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Which cases were selected. */
  private record Selected(List<Target> cases, boolean complete) {}

  /**
   * What would become of each case: it is done, looked at and taken back, so that nothing is said
   * here that the deed itself would not say.
   */
  public Answer<BulkPreview> preview(Caller caller, Selection selection, BulkChange change) {
    return selected(caller, selection, change)
        .map(
            selected -> {
              var results = new ArrayList<Result>();
              for (int i = 0; i < selected.cases().size(); i += HELD) {
                int end = Math.min(i + HELD, selected.cases().size());
                results.addAll(tried(caller, selected.cases().subList(i, end), change));
              }
              return new BulkPreview(owing(caller, results), selected.complete());
            });
  }

  private List<Result> tried(Caller caller, List<Target> cases, BulkChange change) {
    return apart.execute(
        status -> {
          status.setRollbackOnly();
          return cases.stream().map(target -> deed.does(caller, target, change)).toList();
        });
  }

  /** The same with the words that the customers of those that are resolved have not had. */
  private List<Result> owing(Caller caller, List<Result> results) {
    return results.stream()
        .map(it -> it.resolves() ? it.owing(escalations.untold(caller, it.id())) : it)
        .toList();
  }

  /** Has it done, case by case, by whichever node is free; it survives the end of this one. */
  @Transactional
  public Answer<BulkRun> start(Caller caller, Selection selection, BulkChange change) {
    caller.person();
    return selected(caller, selection, change)
        .map(
            selected -> {
              var id = new BulkId(UUID.randomUUID().toString());
              table.begin(id, caller, change, selected.complete(), selected.cases(), clock.now());
              return table.find(caller.person(), id).orElseThrow();
            });
  }

  /** Only for whoever asked for it. */
  @Transactional(readOnly = true)
  public Answer<BulkRun> find(Caller caller, BulkId id) {
    caller.must(CaseRight.READ_CASES);
    return table
        .find(caller.person(), id)
        .map(Answer::done)
        .orElseGet(
            () ->
                Answer.refused(
                    Refusal.notFound(
                        "bulk-unknown",
                        "You asked for no bulk change %s, or it is longer than 7 days ago."
                            .formatted(id))));
  }

  /**
   * What became of the cases, in the order in which they were named.
   *
   * @param after how many to pass over
   */
  @Transactional(readOnly = true)
  public Answer<List<Result>> results(Caller caller, BulkId id, int after, int limit) {
    return find(caller, id).map(run -> owing(caller, table.results(run.id(), after, limit)));
  }

  private Answer<Selected> selected(Caller caller, Selection selection, BulkChange change) {
    caller.must(CaseRight.CHANGE_CASES);
    if (change.nothing()) {
      return no("bulk-nothing", "Nothing is to become different. Say what shall change.");
    }
    Optional<Refusal> contradiction = change.contradiction();
    if (contradiction.isPresent()) {
      return Answer.refused(contradiction.get());
    }
    return switch (selection) {
      case Selection.Named(List<Target> cases) -> named(caller, cases);
      case Selection.Filtered(var filter, int limit) when limit < 1 || limit > MOST -> size();
      case Selection.Filtered(var filter, int limit) ->
          desk.read(caller, filter, Optional.empty(), limit + 1)
              .then(part -> filtered(part.items(), part.complete(), limit));
    };
  }

  private Answer<Selected> named(Caller caller, List<Target> cases) {
    if (cases.isEmpty() || cases.size() > MOST) {
      return size();
    }
    List<CaseId> unknown = unknown(caller, cases.stream().map(Target::id).toList());
    if (!unknown.isEmpty()) {
      return Answer.refused(unknown(unknown));
    }
    var ids = new HashSet<>();
    return cases.stream().allMatch(target -> ids.add(target.id()))
        ? Answer.done(new Selected(cases, true))
        : no("bulk-size", "A case is named twice. Name each once.");
  }

  private List<CaseId> unknown(Caller caller, List<CaseId> named) {
    Set<CaseId> known =
        list.items(caller, named.stream().filter(CaseId::isNumber).toList()).keySet();
    return named.stream().filter(id -> !known.contains(id)).distinct().toList();
  }

  private static Refusal unknown(List<CaseId> ids) {
    String all = ids.stream().limit(MOST_SAID).map(CaseId::value).collect(Collectors.joining(", "));
    int more = ids.size() - MOST_SAID;
    return Refusal.notFound(
        "case-unknown",
        "There is no case %s%s. Nothing was changed: leave out what is unknown."
            .formatted(all, more > 0 ? " and %d more of these".formatted(more) : ""));
  }

  private static Answer<Selected> filtered(List<DeskItem> found, boolean complete, int limit) {
    if (found.isEmpty()) {
      return no("bulk-size", "No case fits, so there is nothing to change.");
    }
    List<Target> cases =
        found.stream()
            .limit(limit)
            .map(item -> new Target(item.id(), Seen.version(item.version())))
            .toList();
    return Answer.done(new Selected(cases, complete && found.size() <= limit));
  }

  private static Answer<Selected> size() {
    return no("bulk-size", "From 1 to %d cases can be changed at once.".formatted(MOST));
  }

  private static Answer<Selected> no(String type, String sentence) {
    return Answer.refused(Refusal.invalid(type, sentence));
  }
}

package breakwater.web.outages;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.cases.CaseId;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.OutageId;
import breakwater.cases.outages.OutageRight;
import breakwater.cases.outages.Outages;
import breakwater.cases.outages.TouchedCases;
import breakwater.journal.Actor;
import breakwater.journal.Clock;
import breakwater.journal.Id;
import breakwater.web.Deeds;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What of ours does not work, did not, or will not: the list, and one of them. */
@Controller
@RequestMapping("/outages")
class OutagePages {
  private static final int ROWS = 50;
  private static final int CASES = 100;

  private final Outages outages;
  private final TouchedCases touched;
  private final OutageForm form;
  private final CaseList cases;
  private final Accounts accounts;
  private final Clock clock;

  OutagePages(
      Outages outages,
      TouchedCases touched,
      OutageForm form,
      CaseList cases,
      Accounts accounts,
      Clock clock) {
    this.outages = outages;
    this.touched = touched;
    this.form = form;
    this.cases = cases;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * One of the list.
   *
   * @param cases which it touches, such as {@code 3 cases}
   */
  record Row(Outage outage, Outage.State state, String declaredBy, String cases) {}

  @GetMapping
  String list(Visit visit, @RequestParam(defaultValue = "") String after) {
    Optional<OutageId> from = Fields.text(after).filter(Id::isValid).map(OutageId::new);
    List<Outage> found = outages.list(visit.caller(), from, ROWS + 1);
    List<Outage> shown = found.stream().limit(ROWS).toList();
    List<Row> rows = shown.stream().map(outage -> row(visit, outage)).toList();
    visit
        .show("live", rows.stream().filter(row -> now(row.state())).toList())
        .show("past", rows.stream().filter(row -> !now(row.state())).toList())
        .show("next", found.size() > ROWS ? shown.getLast().id().value() : "")
        .show("accountNames", accountNames(visit, shown.stream()))
        .show("mayDeclare", visit.caller().may(OutageRight.DECLARE_OUTAGES));
    visit.show("turn", outages.nextTurn(visit.caller()));
    return "outages/outages";
  }

  @PostMapping
  String declare(Visit visit, @RequestParam Map<String, String> typed) {
    return visit.deed(
        "declare",
        () -> outages.declare(visit.caller(), form.read(visit.caller(), typed)),
        done -> Deeds.then("/outages/" + done.id(), "outage-declared"),
        () -> list(visit, ""));
  }

  @GetMapping("/{id}")
  String look(Visit visit, @PathVariable OutageId id) {
    Outage outage = outages.find(visit.caller(), id).orThrow();
    List<CaseId> ids = touched.list(visit.caller(), outage, CASES);
    Map<CaseId, CaseItem> items = cases.items(visit.caller(), ids);
    visit
        .show("outage", outage)
        .show("row", row(visit, outage))
        .show("named", named(outage))
        .show("cases", ids.stream().flatMap(it -> Stream.ofNullable(items.get(it))).toList())
        .show("turn", outages.nextTurn(visit.caller()))
        .show("sayings", outages.sayings(visit.caller(), id))
        .show("accountNames", accountNames(visit, Stream.of(outage)))
        .show("mayDeclare", visit.caller().may(OutageRight.DECLARE_OUTAGES));
    return "outages/outage";
  }

  @PostMapping("/{id}")
  String change(
      Visit visit,
      @PathVariable OutageId id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam Map<String, String> typed) {
    return visit.deed(
        "change",
        () ->
            outages.change(
                visit.caller(),
                id,
                Fields.seen(seen),
                was -> form.read(visit.caller(), typed).nearly(was)),
        done -> Deeds.then("/outages/" + id, "outage-changed"),
        () -> look(visit, id));
  }

  @PostMapping("/{id}/end")
  String end(Visit visit, @PathVariable OutageId id, @RequestParam(defaultValue = "") String seen) {
    return visit.deed(
        "end",
        () -> outages.end(visit.caller(), id, Fields.seen(seen)),
        done -> Deeds.then("/outages/" + id, "outage-ended"),
        () -> look(visit, id));
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(
      Visit visit, @PathVariable OutageId id, @RequestParam(defaultValue = "") String seen) {
    return visit.deed(
        "withdraw",
        () -> outages.withdraw(visit.caller(), id, Fields.seen(seen)),
        done -> Deeds.then("/outages/" + id, "outage-withdrawn"),
        () -> look(visit, id));
  }

  private Row row(Visit visit, Outage outage) {
    return new Row(
        outage,
        outage.state(clock.now()),
        visit.names().actor(Actor.parse(outage.declaredBy())),
        RunningOutages.words(touched.count(visit.caller(), outage)));
  }

  /** One on each line. */
  private static String named(Outage outage) {
    return outage.accounts().stream()
        .map(AccountId::value)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static boolean now(Outage.State state) {
    return switch (state) {
      case PLANNED, RUNNING -> true;
      case OVER, WITHDRAWN -> false;
    };
  }

  /** By id; those that are no more have their id. */
  private Map<AccountId, String> accountNames(Visit visit, Stream<Outage> of) {
    List<AccountId> ids = of.flatMap(it -> it.accounts().stream()).distinct().toList();
    Map<AccountId, Account> known = accounts.all(visit.caller(), ids);
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id, id -> known.containsKey(id) ? known.get(id).name() : id.value()));
  }
}

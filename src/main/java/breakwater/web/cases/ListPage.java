package breakwater.web.cases;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.cases.CaseId;
import breakwater.cases.Priority;
import breakwater.cases.Status;
import breakwater.cases.list.CaseFilter;
import breakwater.cases.list.CaseFilter.Place;
import breakwater.cases.list.CaseFilter.Sort;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.http.Cursor;
import breakwater.journal.Answer;
import breakwater.journal.Refusal;
import breakwater.people.PersonId;
import breakwater.web.Fields;
import breakwater.web.Visit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases. What is asked of it stands in the address. */
@Controller
class ListPage {
  private static final int ROWS = 50;
  private static final Set<Status> UNFINISHED =
      EnumSet.of(
          Status.OPEN, Status.WAITING_ON_CUSTOMER, Status.WAITING_ON_THIRD_PARTY, Status.ON_HOLD);

  private final CaseList list;
  private final Accounts accounts;

  ListPage(CaseList list, Accounts accounts) {
    this.list = list;
    this.accounts = accounts;
  }

  /**
   * What is asked of the list, as it stands in the address.
   *
   * @param status a status, {@code all}, or empty = the unfinished ones
   * @param assignee a person, or {@code me}
   */
  record Wish(
      String q,
      String status,
      String priority,
      String team,
      String assignee,
      String account,
      String sort) {
    public boolean narrowed() {
      return !(q + status + priority + team + assignee + account).isBlank();
    }

    /** What is not empty, by name. */
    Map<String, String> asked() {
      var asked = new TreeMap<>(Map.of("q", q, "status", status, "priority", priority));
      asked.putAll(Map.of("team", team, "assignee", assignee, "account", account, "sort", sort));
      asked.values().removeIf(String::isBlank);
      return asked;
    }
  }

  @GetMapping("/")
  String home() {
    return "redirect:/cases";
  }

  @GetMapping("/cases")
  String list(
      Visit visit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String priority,
      @RequestParam(defaultValue = "") String team,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String cursor) {
    var wish = new Wish(q, status, priority, team, assignee, account, sort);
    CaseFilter filter = filter(wish, visit);
    Optional<Place> after =
        Fields.text(cursor)
            .map(Cursor::parse)
            .map(c -> new Place(c.of(2).instant(0), c.id(1, CaseId::new)));
    visit.show("wish", wish).show("statuses", Status.values());
    visit.show("priorities", Priority.values()).show("sorts", Sort.values());
    visit.show("first", after.isEmpty());
    switch (list.read(visit.caller(), filter, after, ROWS + 1)) {
      case Answer.Refused<CaseList.Part>(Refusal refusal) ->
          visit
              .show("tooBroad", refusal.sentence())
              .show("items", List.of())
              .show("next", "")
              .show("complete", true);
      case Answer.Done<CaseList.Part>(CaseList.Part part) -> show(visit, wish, filter, part);
    }
    return "cases/list";
  }

  private Map<AccountId, String> accountNames(Visit visit, List<CaseItem> items) {
    Map<AccountId, String> names = new HashMap<>();
    for (CaseItem item : items) {
      item.account().ifPresent(id -> names.computeIfAbsent(id, account -> name(visit, account)));
    }
    return names;
  }

  private String name(Visit visit, AccountId id) {
    return accounts.find(visit.caller(), id) instanceof Answer.Done<Account>(Account account)
        ? account.name()
        : id.value();
  }

  private void show(Visit visit, Wish wish, CaseFilter filter, CaseList.Part part) {
    boolean more = part.items().size() > ROWS;
    List<CaseItem> items = more ? part.items().subList(0, ROWS) : part.items();
    visit
        .show("items", items)
        .show("accountNames", accountNames(visit, items))
        .show("complete", part.complete())
        .show("next", more ? next(wish, filter.place(items.getLast())) : "");
  }

  private static String next(Wish wish, Place place) {
    var address = UriComponentsBuilder.fromPath("/cases");
    Map<String, String> asked = wish.asked();
    asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address
        .queryParam("cursor", Cursor.of(place.at(), place.id()).toString())
        .encode()
        .buildAndExpand(asked)
        .toUriString();
  }

  private static CaseFilter filter(Wish wish, Visit visit) {
    return new CaseFilter(
        statuses(wish.status()),
        Fields.choice(Priority.class, wish.priority()).map(Set::of).orElse(Set.of()),
        Fields.team(wish.team()),
        assignee(wish.assignee(), visit),
        Fields.text(wish.account()).map(AccountId::new),
        Optional.empty(),
        Fields.text(wish.q()),
        Fields.choice(Sort.class, wish.sort()).orElse(Sort.RANK));
  }

  private static Set<Status> statuses(String wanted) {
    return switch (wanted) {
      case "" -> UNFINISHED;
      case "all" -> Set.of();
      default -> Fields.choice(Status.class, wanted).map(Set::of).orElse(Set.of());
    };
  }

  private static Optional<PersonId> assignee(String wanted, Visit visit) {
    return wanted.equals("me") ? visit.person() : Fields.person(wanted);
  }
}

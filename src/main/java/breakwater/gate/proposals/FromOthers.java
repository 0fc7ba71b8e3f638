package breakwater.gate.proposals;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.cases.CaseFact.Relation;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.document.Impact.Breadth;
import breakwater.gate.proposals.Known.Linked;
import breakwater.gate.proposals.Known.Touching;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far it reaches: counted from the cases that are linked and from outages, never guessed. */
final class FromOthers {
  /** Of those who are touched so many are named; the rest is counted. */
  private static final int NAMED = 3;

  private static final String NO_OUTAGE = "No outage that touches this case is declared";

  private FromOthers() {}

  static Stream<Draft> read(Known known) {
    return Stream.of(impact(known), matches(known), evidence(known), statusPage(known))
        .flatMap(it -> it);
  }

  private static Stream<Draft> impact(Known known) {
    Map<AccountId, Account> accounts = accounts(known);
    Source source = source(known);
    int reports = Math.max(1 + known.linked().size(), most(known));
    var drafts = Stream.<Draft>builder();
    if (!accounts.isEmpty()) {
      drafts.add(Draft.part(Slot.WHO, who(accounts), source));
      drafts.add(Draft.part(Slot.ACCOUNTS, Integer.toString(accounts.size()), source));
      revenue(accounts).ifPresent(it -> drafts.add(Draft.part(Slot.REVENUE, it, source)));
      renewal(known, accounts).ifPresent(drafts::add);
    }
    drafts.add(Draft.part(Slot.REPORTERS, Integer.toString(reports), source));
    breadth(known, accounts).ifPresent(it -> drafts.add(Draft.part(Slot.BREADTH, it, source)));
    return drafts.build();
  }

  /** Everybody whom a linked case or an outage is about, each once, the case's own first. */
  private static Map<AccountId, Account> accounts(Known known) {
    Map<AccountId, Account> accounts = new LinkedHashMap<>();
    Stream.of(
            known.account().stream(),
            known.linked().stream().flatMap(it -> it.account().stream()),
            known.outages().stream().flatMap(it -> it.accounts().stream()))
        .flatMap(it -> it)
        .forEach(it -> accounts.putIfAbsent(it.id(), it));
    return accounts;
  }

  private static int most(Known known) {
    return known.outages().stream().mapToInt(Touching::cases).max().orElse(0);
  }

  private static String who(Map<AccountId, Account> accounts) {
    List<String> names = accounts.values().stream().map(Account::name).toList();
    String named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
    return names.size() <= NAMED
        ? named
        : "%s and %d more accounts".formatted(named, names.size() - NAMED);
  }

  /** What those pay in a year of whom it is known, currency by currency. */
  private static Optional<String> revenue(Map<AccountId, Account> accounts) {
    Map<String, Long> sums = new TreeMap<>();
    accounts.values().stream()
        .flatMap(it -> it.profile().revenue().stream())
        .forEach(it -> sums.merge(it.currency(), it.amount(), Long::sum));
    long known =
        accounts.values().stream().filter(it -> it.profile().revenue().isPresent()).count();
    String all =
        sums.entrySet().stream()
            .map(it -> "%,d %s".formatted(it.getValue(), it.getKey()))
            .collect(Collectors.joining(" + "));
    return known == 0
        ? Optional.empty()
        : Optional.of(
            known == accounts.size()
                ? all + " a year"
                : "%s a year, known of %d of %d accounts".formatted(all, known, accounts.size()));
  }

  private static Optional<Draft> renewal(Known known, Map<AccountId, Account> accounts) {
    return accounts.values().stream()
        .filter(it -> FromAccount.renewal(known, it).isPresent())
        .min(Comparator.comparing(it -> it.profile().renewsOn().orElseThrow()))
        .map(
            it ->
                Draft.part(
                        Slot.RENEWAL,
                        "%s: %s".formatted(it.name(), FromAccount.renewal(known, it).orElseThrow()),
                        FromAccount.source(it))
                    .saying(FromAccount.renewalDay(it)));
  }

  private static Optional<String> breadth(Known known, Map<AccountId, Account> accounts) {
    boolean everybody = known.outages().stream().anyMatch(it -> it.outage().accounts().isEmpty());
    if (everybody) {
      return Optional.of(Breadth.SYSTEMIC.name());
    }
    return accounts.size() > 1
        ? Optional.of(Breadth.SEVERAL_ORGANISATIONS.name())
        : Optional.empty();
  }

  private static Source source(Known known) {
    String cases =
        known.linked().stream().map(it -> it.id().value()).collect(Collectors.joining(", "));
    String words =
        Stream.of(
                cases.isEmpty() ? "This case" : "This case and the linked %s".formatted(cases),
                known.outages().stream()
                    .map(it -> "outage %s with %d cases".formatted(it.outage().id(), it.cases()))
                    .collect(Collectors.joining(", ")))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    return known.linked().isEmpty() && !known.outages().isEmpty()
        ? new Source(words, outage(known.outages().getFirst()))
        : new Source(words, "/cases/%s#panel-ties".formatted(known.id()));
  }

  private static Stream<Draft> matches(Known known) {
    String lines =
        Stream.concat(
                known.outages().stream()
                    .map(it -> "Outage %s: %s".formatted(it.outage().id(), it.outage().title())),
                known.linked().stream()
                    .filter(it -> it.as() == Relation.SAME)
                    .map(it -> "Case %s: %s".formatted(it.id(), it.title().orElse("(erased)"))))
            .collect(Collectors.joining("\n"));
    return lines.isEmpty()
        ? Stream.empty()
        : Stream.of(Draft.part(Slot.MATCHES, lines, source(known)));
  }

  /** What was found for the same problem told elsewhere holds here too, if a person says so. */
  private static Stream<Draft> evidence(Known known) {
    return known.linked().stream()
        .filter(it -> it.as() == Relation.SAME)
        .flatMap(it -> it.evidence().stream().flatMap(piece -> evidence(it, piece)));
  }

  private static Stream<Draft> evidence(Linked from, EvidenceShown piece) {
    return piece.finding().stream()
        .map(
            finding ->
                Draft.evidence(
                    piece.kind(),
                    finding,
                    new Source(
                        "Case %s, %s: %s".formatted(from.id(), piece.id(), piece.source()),
                        "/cases/%s/gate#evidence".formatted(from.id()))));
  }

  private static Stream<Draft> statusPage(Known known) {
    return Items.find(known.gate(), Items.STATUS_PAGE)
        .map(
            item ->
                known.outages().isEmpty()
                    ? Draft.item(
                            item,
                            "%s, as of %s.".formatted(NO_OUTAGE, Known.minute(known.now())),
                            new Source("Outages", "/outages"))
                        .saying(NO_OUTAGE)
                    : Draft.item(
                        item,
                        known.outages().stream()
                            .map(FromOthers::said)
                            .collect(Collectors.joining("\n")),
                        new Source(
                            "Outage " + known.outages().getFirst().outage().id(),
                            outage(known.outages().getFirst()))))
        .stream();
  }

  private static String said(Touching it) {
    return "Outage %s since %s: %s"
        .formatted(it.outage().id(), Known.minute(it.outage().from()), it.outage().title());
  }

  private static String outage(Touching it) {
    return "/outages/" + it.outage().id();
  }
}

package breakwater.gate.proposals;

import breakwater.accounts.Account;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.cases.Case;
import breakwater.cases.CaseFact.ProgressMade;
import breakwater.cases.CaseFact.Relation;
import breakwater.cases.CaseId;
import breakwater.cases.links.Links;
import breakwater.cases.links.Tie;
import breakwater.cases.list.CaseItem;
import breakwater.cases.list.CaseList;
import breakwater.cases.outages.Outage;
import breakwater.cases.outages.Outages;
import breakwater.cases.outages.TouchedCases;
import breakwater.cases.story.CaseSheet;
import breakwater.cases.story.CaseStory;
import breakwater.cases.story.Message;
import breakwater.gate.GateShown;
import breakwater.gate.GateShown.EvidenceShown;
import breakwater.gate.Gates;
import breakwater.gate.proposals.Known.Linked;
import breakwater.gate.proposals.Known.Move;
import breakwater.gate.proposals.Known.Touching;
import breakwater.journal.Actor;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Journal;
import breakwater.journal.Recorded;
import breakwater.journal.TextRef;
import breakwater.journal.Texts;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.people.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what is known of a case, as far as somebody may see it. */
@Component
class KnownReader {
  /** So long after its end an outage is still proposed; ours, as the playbook's outage_recent. */
  private static final Duration RECENT = Duration.ofHours(24);

  /** Of the cases that an outage touches so many are looked at for their accounts. */
  private static final int MOST_TOUCHED = 200;

  /** Of the cases that are the same so many are looked at for their evidence. */
  private static final int MOST_LOOKED_INTO = 5;

  private final CaseStory story;
  private final Journal journal;
  private final Texts texts;
  private final Accounts accounts;
  private final People people;
  private final Links links;
  private final CaseList list;
  private final Outages outages;
  private final TouchedCases touched;
  private final Gates gates;
  private final Clock clock;

  KnownReader(
      CaseStory story,
      Journal journal,
      Texts texts,
      Accounts accounts,
      People people,
      Links links,
      CaseList list,
      Outages outages,
      TouchedCases touched,
      Gates gates,
      Clock clock) {
    this.story = story;
    this.journal = journal;
    this.texts = texts;
    this.accounts = accounts;
    this.people = people;
    this.links = links;
    this.list = list;
    this.outages = outages;
    this.touched = touched;
    this.gates = gates;
    this.clock = clock;
  }

  Answer<Known> read(Caller caller, CaseId id, GateShown gate) {
    return story.sheet(caller, id).map(sheet -> read(caller, sheet, gate));
  }

  private Known read(Caller caller, CaseSheet sheet, GateShown gate) {
    Case it = sheet.shown();
    Instant now = clock.now();
    List<Message> messages = story.messages(caller, it.id()).orThrow();
    List<Move> moves = moves(it.id());
    return new Known(
        it.id(),
        now,
        gate,
        sheet.title(),
        it.area(),
        sheet.attributes(),
        messages,
        moves,
        tiers(caller, messages, moves),
        it.account()
            .flatMap(account -> Optional.ofNullable(all(caller, Set.of(account)).get(account))),
        linked(caller, it.id()),
        outages(caller, it, now));
  }

  private List<Move> moves(CaseId id) {
    var made = new ArrayList<>(journal.read(id.subject()).inEffect());
    made.removeIf(r -> !(r.fact() instanceof ProgressMade) || r.by().kind() != Actor.Kind.PERSON);
    Map<TextRef, String> words = texts.read(made.stream().map(KnownReader::what).toList());
    return made.stream()
        .filter(r -> words.containsKey(what(r)))
        .map(r -> new Move(new PersonId(r.by().id()), r.at(), words.getOrDefault(what(r), "")))
        .toList();
  }

  private static TextRef what(Recorded<?> made) {
    return ((ProgressMade) made.fact()).what();
  }

  private Map<PersonId, Tier> tiers(Caller caller, List<Message> messages, List<Move> moves) {
    Set<PersonId> who =
        Stream.concat(
                messages.stream()
                    .map(Message::by)
                    .filter(by -> by.kind() == Actor.Kind.PERSON)
                    .map(by -> new PersonId(by.id())),
                moves.stream().map(Move::by))
            .collect(Collectors.toSet());
    var tiers = new HashMap<PersonId, Tier>();
    people
        .all(caller, who)
        .forEach(person -> person.tier().ifPresent(tier -> tiers.put(person.id(), tier)));
    return tiers;
  }

  /** The same problem told twice, and the family: above, below, and beside under one parent. */
  private List<Linked> linked(Caller caller, CaseId id) {
    var ties = new ArrayList<>(links.of(caller, id).orThrow());
    ties.removeIf(tie -> tie.as() == Relation.RELATED);
    List<Tie> siblings =
        ties.stream()
            .filter(tie -> tie.as() == Relation.PARENT)
            .flatMap(tie -> siblings(caller, tie.other()).stream())
            .filter(tie -> !tie.other().equals(id))
            .toList();
    siblings.stream()
        .filter(tie -> ties.stream().noneMatch(there -> there.other().equals(tie.other())))
        .forEach(ties::add);
    Map<CaseId, CaseItem> items = list.items(caller, ties.stream().map(Tie::other).toList());
    Map<AccountId, Account> known =
        all(caller, items.values().stream().flatMap(it -> it.account().stream()).toList());
    var linked = new ArrayList<Linked>();
    int lookedInto = 0;
    for (Tie tie : ties) {
      Optional<CaseItem> item = Optional.ofNullable(items.get(tie.other()));
      boolean look = tie.as() == Relation.SAME && lookedInto++ < MOST_LOOKED_INTO;
      linked.add(
          new Linked(
              tie.other(),
              tie.as(),
              item.flatMap(CaseItem::title),
              item.flatMap(CaseItem::account).flatMap(a -> Optional.ofNullable(known.get(a))),
              look ? evidence(caller, tie.other()) : List.of()));
    }
    return List.copyOf(linked);
  }

  private List<Tie> siblings(Caller caller, CaseId parent) {
    return links.of(caller, parent) instanceof Answer.Done<List<Tie>>(List<Tie> ties)
        ? ties.stream().filter(tie -> tie.as() == Relation.CHILD).toList()
        : List.of();
  }

  private List<EvidenceShown> evidence(Caller caller, CaseId other) {
    return gates.gate(caller, other) instanceof Answer.Done<GateShown>(GateShown gate)
        ? gate.evidence()
        : List.of();
  }

  private List<Touching> outages(Caller caller, Case it, Instant now) {
    return outages.since(now.minus(RECENT)).stream()
        .filter(
            outage ->
                outage.state(now) == Outage.State.RUNNING || outage.state(now) == Outage.State.OVER)
        .filter(outage -> outage.touches(it.account(), it.area()))
        .map(outage -> touching(caller, outage))
        .toList();
  }

  private Touching touching(Caller caller, Outage outage) {
    List<CaseId> cases = touched.list(caller, outage, MOST_TOUCHED);
    List<AccountId> whose =
        Stream.concat(
                outage.accounts().stream(),
                list.items(caller, cases).values().stream().flatMap(it -> it.account().stream()))
            .distinct()
            .toList();
    return new Touching(
        outage,
        touched.count(caller, outage),
        all(caller, whose).values().stream().sorted(Comparator.comparing(Account::name)).toList());
  }

  private Map<AccountId, Account> all(Caller caller, Collection<AccountId> ids) {
    return accounts.all(caller, ids.stream().distinct().toList());
  }
}

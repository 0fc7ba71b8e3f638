package breakwater.escalation.telling;

import static org.assertj.core.api.Assertions.assertThat;

import breakwater.cases.CaseFact.Assigned;
import breakwater.cases.CaseFact.CaseOpened;
import breakwater.cases.CaseFact.Origin;
import breakwater.cases.CaseFact.PrioritySet;
import breakwater.cases.CaseFact.TeamSet;
import breakwater.cases.Label;
import breakwater.cases.Priority;
import breakwater.escalation.EscalationFact.BouncedBack;
import breakwater.escalation.EscalationFact.Claimed;
import breakwater.escalation.EscalationFact.EscalationRaised;
import breakwater.escalation.EscalationFact.PassOpened;
import breakwater.escalation.EscalationFact.Released;
import breakwater.escalation.EscalationFact.Transferred;
import breakwater.escalation.EscalationId;
import breakwater.gate.document.Signed;
import breakwater.journal.Actor;
import breakwater.journal.Effect;
import breakwater.journal.Tale;
import breakwater.journal.TextRef;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import breakwater.triggers.CallId;
import breakwater.triggers.Path;
import breakwater.triggers.TriggerFact.EscalationCalledFor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Framework, "Communication": those whose turn it is are told, each time that it is their turn. */
class WantedTest {
  private static final TextRef TEXT = new TextRef(new UUID(0, 1), "mac");
  private static final EscalationId ID = new EscalationId("1-1");
  private static final PersonId ANN = new PersonId("ann");
  private static final TeamId ENGINEERING = new TeamId("engineering");
  private static final TeamId PLATFORM = new TeamId("platform");

  private final Set<String> told = new HashSet<>();

  @Test
  void theTeamIsToldEachTimeThatItIsLeftToIt() {
    Tale tale = raised();
    assertThat(news(tale)).containsExactly("engineering");
    tale.told("2026-11-21T09:10:00Z", new Claimed(ID, ANN));
    assertThat(news(tale)).isEmpty();
    tale.told("2026-11-21T09:20:00Z", new Released(ID, Optional.empty()));
    assertThat(news(tale)).containsExactly("engineering");
    tale.told("2026-11-21T09:30:00Z", transferred(ENGINEERING, PLATFORM));
    assertThat(news(tale)).containsExactly("platform");
    tale.told("2026-11-21T09:40:00Z", transferred(PLATFORM, ENGINEERING));
    assertThat(news(tale)).containsExactly("engineering");
    tale.told(
            "2026-11-21T09:50:00Z",
            new BouncedBack(ID, Optional.of(new CallId("k1")), 1, TEXT, List.of()))
        .concluded("2026-11-21T10:00:00Z", "raise/k1/2", new PassOpened(ID, 2));
    assertThat(news(tale)).containsExactly("engineering");
  }

  @Test
  void whatElseHappensTellsNobodyAgain() {
    Tale tale = raised().told("2026-11-21T09:10:00Z", new Claimed(ID, ANN));
    tale.told("2026-11-21T09:20:00Z", new Released(ID, Optional.empty()));
    assertThat(news(tale)).hasSize(1);
    assertThat(news(tale)).isEmpty();
    tale.told("2026-11-21T09:30:00Z", new PrioritySet(Priority.LOW, Optional.empty()));
    assertThat(news(tale)).isEmpty();
  }

  @Test
  void whatComesBackIsToldToWhoeverAnswersForIt() {
    assertThat(toldOfTheReturn(raised())).containsExactly("support");
    assertThat(toldOfTheReturn(called(raised()))).containsExactly("cal");
    assertThat(toldOfTheReturn(signed(called(raised())))).containsExactly("sig");

    Tale ofATeam =
        signed(raised())
            .told("2026-11-21T09:05:00Z", new TeamSet(Optional.of(new TeamId("exports"))));
    assertThat(toldOfTheReturn(ofATeam)).containsExactly("sig", "exports");

    Tale assigned = ofATeam.told("2026-11-21T09:40:00Z", new Assigned(Optional.of(ANN)));
    assertThat(kinds(assigned, Wanted.BOUNCED_BACK))
        .as("and who signed")
        .containsExactly("ann", "sig");
  }

  @Test
  void whoSignsTheNextPackageIsNotToldWhatTheyKnow() {
    Tale back = signed(raised());
    assertThat(toldOfTheReturn(back)).containsExactly("sig");
    back.told("2026-11-21T09:50:00Z", new Signature(new PersonId("other")));
    assertThat(kinds(back, Wanted.BOUNCED_BACK)).containsExactly("sig");
  }

  private record Signature(PersonId person) implements Signed {}

  private static Tale signed(Tale tale) {
    return tale.told("2026-11-21T09:01:00Z", new Signature(new PersonId("sig")));
  }

  private static Tale called(Tale tale) {
    var call =
        new EscalationCalledFor(
            new CallId("k1"),
            Tier.ENGINEERING,
            Path.FUNCTIONAL,
            Optional.empty(),
            Optional.of(TEXT));
    return tale.by(Actor.person("cal")).told("2026-11-21T09:02:00Z", call);
  }

  private static List<String> toldOfTheReturn(Tale tale) {
    tale.told(
        "2026-11-21T09:30:00Z",
        new BouncedBack(ID, Optional.of(new CallId("k1")), 1, TEXT, List.of()));
    return kinds(tale, Wanted.BOUNCED_BACK);
  }

  private static List<String> kinds(Tale tale, String kind) {
    return wanted(tale)
        .filter(effect -> effect.kind().equals(kind))
        .map(Effect::recipient)
        .toList();
  }

  private static Stream<Effect> wanted(Tale tale) {
    return Wanted.of(tale.history(), new Supporters(List.of("support"))).stream();
  }

  /** Who is told that it was left to them, and was not yet told with this key. */
  private List<String> news(Tale tale) {
    return wanted(tale)
        .filter(effect -> effect.kind().equals(Wanted.RAISED))
        .filter(effect -> told.add(effect.key()))
        .map(Effect::recipient)
        .toList();
  }

  private static Transferred transferred(TeamId from, TeamId to) {
    return new Transferred(ID, Optional.of(from), to, TEXT);
  }

  private static Tale raised() {
    return Tale.of("case/1")
        .told(
            "2026-11-21T09:00:00Z",
            new CaseOpened(
                new Label("mail"),
                Origin.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                TEXT,
                Priority.HIGH))
        .concluded(
            "2026-11-21T09:00:00Z",
            "raise/k1/1",
            new EscalationRaised(
                ID,
                Optional.of(new CallId("k1")),
                Tier.ENGINEERING,
                Path.FUNCTIONAL,
                Optional.of(ENGINEERING),
                Priority.HIGH));
  }
}

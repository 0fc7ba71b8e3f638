package breakwater.demo;

import breakwater.cases.Priority;
import breakwater.demo.Company.Member;
import breakwater.demo.text.Leaf;
import breakwater.demo.text.Wording;
import breakwater.escalation.Choice;
import breakwater.escalation.Depth;
import breakwater.gate.document.PackageDocument;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.people.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scenes of one escalation, from the call to what came of it. */
final class Climb {
  /** Something of it, and when. */
  record Step(Instant at, Act act) {}

  private static final TeamId SPECIALISTS = new TeamId("specialists");

  private final Leaf parcel;
  private final Member caller;
  private final Member agent;
  private final Member verifier;
  private final Member owner;
  private final boolean restricted;
  private final Story story;
  private final Tier tier;
  private final Wording wording;
  private final Pace pace;
  private final boolean urgent;
  private final List<Step> steps = new ArrayList<>();
  private Instant now;

  Climb(
      Company company,
      Leaf parcel,
      Member agent,
      Story story,
      Wording wording,
      Pace pace,
      Instant called) {
    this.parcel = parcel;
    this.caller = agent;
    this.story = story;
    this.wording = wording;
    this.pace = pace;
    this.now = called;
    this.tier = parcel.one(Tier.class, "to", Tier.ENGINEERING);
    this.urgent = story.priority() == Priority.CRITICAL || story.type().equals("security");
    this.restricted = parcel.maybe("restrict").isPresent();
    Member specialist = pace.soonest(company.in(SPECIALISTS), called);
    List<Member> owners = company.in(team(company));
    this.owner = pace.soonest(owners, called.plus(Duration.ofMinutes(40)));
    this.verifier = restricted ? owner : specialist;
    this.agent =
        restricted
            ? owners.stream().filter(member -> !member.equals(owner)).findFirst().orElse(owner)
            : agent;
  }

  /** Who speaks for support from then on: of what is restricted somebody who still sees it. */
  Member agent() {
    return agent;
  }

  private TeamId team(Company company) {
    return switch (tier) {
      case FRONTLINE, SPECIALIST -> SPECIALISTS;
      case MANAGEMENT -> new TeamId("management");
      case ENGINEERING ->
          story.type().equals("security")
              ? new TeamId("security")
              : company.areas().getOrDefault(story.area(), new TeamId("engineering"));
    };
  }

  Instant ends() {
    return now;
  }

  /** What is critical is called for by the playbook itself. */
  List<Step> write() {
    if (story.priority() != Priority.CRITICAL) {
      add(Parcels.call(caller.id(), parcel, wording));
    }
    if (restricted) {
      now = now.plus(pace.minutes(1, 6));
      add(new Act.Restricts(owner.id()));
    }
    if (urgent) {
      takeUp();
      prepare(now.plus(pace.minutes(6, 30)));
    } else {
      submit();
      takeUp();
    }
    parcel.maybeLeaf("bounced").ifPresent(this::bounce);
    parcel.maybeLeaf("question").ifPresent(this::question);
    parcel.maybe("decide").ifPresent(this::decide);
    parcel.maybeLeaf("found").ifPresent(this::solve);
    return steps;
  }

  /** Support gets it together and stands for it by name. */
  private void submit() {
    now = now.plus(pace.minutes(6, 55));
    if (parcel.maybe("hasty").isPresent()) {
      add(new Act.Submits(agent.id()));
      now = now.plus(pace.minutes(4, 40));
    }
    add(new Act.Prepares(agent.id(), document(), Parcels.evidence(parcel, "evidence", wording)));
    now = now.plus(pace.minutes(3, 40));
    now = pace.working(verifier.shift(), now);
    add(new Act.Signs(tier == Tier.ENGINEERING ? verifier.id() : agent.id()));
    now = now.plus(Duration.ofSeconds(20));
    add(new Act.Submits(tier == Tier.ENGINEERING ? verifier.id() : agent.id()));
  }

  /** What is urgent climbs at once; what was not verified is owed. */
  private void prepare(Instant at) {
    steps.add(
        new Step(
            at,
            new Act.Prepares(
                agent.id(), document(), Parcels.evidence(parcel, "evidence", wording))));
    steps.add(new Step(at.plus(pace.minutes(2, 15)), new Act.Signs(verifier.id())));
    now = at.plus(Duration.ofMinutes(16));
  }

  private PackageDocument document() {
    Optional<PersonId> second =
        tier == Tier.ENGINEERING ? Optional.of(verifier.id()) : Optional.empty();
    return Parcels.document(parcel, story.area(), agent.id(), second, wording);
  }

  private void takeUp() {
    boolean high = story.priority() == Priority.HIGH;
    now =
        now.plus(urgent ? pace.minutes(1, 12) : high ? pace.minutes(4, 70) : pace.minutes(8, 240));
    now = urgent ? now : pace.working(owner.shift(), now);
    add(new Act.Claims(owner.id()));
    now = now.plus(urgent ? pace.minutes(1, 6) : pace.minutes(2, 100));
    now = urgent ? now : pace.working(owner.shift(), now);
    add(new Act.Starts(owner.id()));
  }

  private void bounce(Leaf leaf) {
    now = now.plus(pace.minutes(5, 80));
    add(
        new Act.BouncesBack(
            owner.id(), wording.fill(leaf.text("why")), wording.fill(leaf.texts("missing"))));
    now = now.plus(pace.after(leaf.maybe("after"), pace.minutes(30, 420)));
    now = urgent ? now : pace.working(agent.shift(), now);
    add(new Act.Prepares(agent.id(), document(), Parcels.evidence(leaf, "then", wording)));
    now = now.plus(pace.minutes(2, 30));
    now = urgent ? now : pace.working(verifier.shift(), now);
    add(new Act.Signs(tier == Tier.ENGINEERING ? verifier.id() : agent.id()));
    now = now.plus(Duration.ofSeconds(25));
    add(new Act.Submits(tier == Tier.ENGINEERING ? verifier.id() : agent.id()));
    takeUp();
  }

  private void question(Leaf leaf) {
    now = now.plus(pace.minutes(6, 60));
    add(new Act.Asks(owner.id(), wording.fill(leaf.text("ask"))));
    now = now.plus(pace.minutes(10, 180));
    now = urgent ? now : pace.working(agent.shift(), now);
    add(new Act.Explains(agent.id(), wording.fill(leaf.text("answer"))));
  }

  private void decide(String choice) {
    now = now.plus(pace.minutes(20, urgent ? 60 : 400));
    now = urgent ? now : pace.working(owner.shift(), now);
    add(new Act.Decides(owner.id(), Choice.valueOf(choice), wording.fill(parcel.maybe("because"))));
    parcel
        .maybe("told")
        .ifPresent(
            text -> {
              now = now.plus(pace.minutes(4, 60));
              add(new Act.FollowsUp(agent.id(), wording.fill(text)));
            });
  }

  private void solve(Leaf leaf) {
    now = now.plus(pace.after(leaf.maybe("after"), pace.minutes(25, urgent ? 150 : 1_500)));
    now = urgent ? now : pace.working(owner.shift(), now);
    add(
        new Act.Solves(
            owner.id(),
            leaf.text("cause"),
            wording.fill(leaf.maybe("root")),
            wording.fill(leaf.text("fix")),
            wording.fill(leaf.maybe("workaround")),
            leaf.number("minutes", 60),
            leaf.one(Depth.class, "depth", Depth.L2)));
    leaf.maybe("ship")
        .ifPresent(
            version -> {
              now = now.plus(pace.minutes(30, 1_800));
              add(new Act.Ships(owner.id(), wording.fill(version)));
              now = now.plus(pace.minutes(10, 200));
              now = pace.working(agent.shift(), now);
              add(new Act.Tells(agent.id()));
            });
  }

  private void add(Act act) {
    steps.add(new Step(now, act));
  }
}

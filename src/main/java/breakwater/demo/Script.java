package breakwater.demo;

import breakwater.accounts.CustomerTier;
import breakwater.cases.CaseFact.Waiting;
import breakwater.cases.Priority;
import breakwater.demo.Company.Contact;
import breakwater.demo.Company.Customer;
import breakwater.demo.Company.Member;
import breakwater.demo.Season.Scene;
import breakwater.demo.text.Leaf;
import breakwater.demo.text.Wording;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Turns a story into the scenes of one case: by whom, with which words, and when. */
final class Script {
  private static final TeamId SUPPORT = new TeamId("support");

  private final Company company;
  private final Story story;
  private final String tale;
  private final Customer customer;
  private final Contact contact;
  private final Pace pace;
  private final Wording wording;
  private final List<Scene> scenes = new ArrayList<>();
  private final String subject;
  private Member agent;
  private Instant now;
  private int messages;
  private boolean takenOn;
  private boolean joins;

  Script(Company company, Story story, String tale, Customer customer, Instant begins, long seed) {
    var random = new SplittableRandom(seed);
    this.company = company;
    this.story = story;
    this.tale = tale;
    this.customer = customer;
    this.pace = new Pace(random.split());
    this.contact = pace.any(customer.contacts());
    this.now = begins;
    this.agent = pace.soonest(company.in(SUPPORT), begins);
    Map<String, String> known = new HashMap<>();
    known.put("company", customer.name());
    known.put("account", customer.id());
    known.put("region", customer.region());
    known.put("customer", contact.firstName());
    known.put("contact", contact.name());
    known.put("email", contact.email());
    known.put("agent", agent.firstName());
    known.put("date", begins.toString().substring(0, 10));
    known.put("time", begins.toString().substring(11, 16));
    this.wording = new Wording(random, company.words(), known);
    this.subject = wording.fill(pace.any(story.subjects()));
  }

  /** The tale of the story's own customer. */
  List<Scene> write() {
    tell(story.steps());
    return scenes;
  }

  /** The tale of another customer who reports the same fault. */
  List<Scene> join(Story.Opening opening) {
    joins = true;
    add(now, writes(wording.fill(opening.subject()), wording.fill(opening.text())));
    tell(story.others());
    return scenes;
  }

  private void tell(List<Story.Step> steps) {
    for (Story.Step step : steps) {
      Leaf leaf = step.leaf();
      Optional<String> after = leaf.maybe("after");
      switch (step.kind()) {
        case "customer" -> customerWrites(leaf, after);
        case "agent" -> {
          goOn(pace.after(after, takenOn ? pace.minutes(6, 260) : firstReply()));
          add(now, new Act.Answers(agent.id(), words(leaf, "agent")));
        }
        case "note" -> {
          goOn(pace.after(after, pace.minutes(3, 45)));
          add(now, new Act.Notes(agent.id(), words(leaf, "note") + mention()));
        }
        case "progress" -> {
          goOn(pace.after(after, pace.minutes(5, 90)));
          add(now, new Act.MakesProgress(agent.id(), words(leaf, "progress")));
        }
        case "wait" -> {
          goOn(pace.after(after, pace.minutes(0, 2)));
          add(now, new Act.Waits(agent.id(), leaf.one(Waiting.class, "wait", Waiting.CUSTOMER)));
          if (!urgent() && pace.oneIn(4)) {
            goOn(pace.minutes(1, 4));
            add(now, new Act.Snoozes(agent.id(), Duration.ofHours(20).plus(pace.minutes(0, 900))));
          }
        }
        case "resolve" -> {
          goOn(pace.after(after, pace.minutes(3, 60)));
          add(now, new Act.Resolves(agent.id(), words(leaf, "resolve")));
          if (!urgent() && pace.oneIn(18)) {
            comeBack();
          }
        }
        case "close" -> {
          goOn(pace.after(after, Duration.ofHours(40).plus(pace.minutes(0, 2_400))));
          add(now, new Act.Closes(agent.id()));
        }
        case "call" -> {
          goOn(pace.after(after, pace.minutes(5, 60)));
          Leaf call = leaf.leaf("call");
          add(now, Parcels.call(agent.id(), call, wording));
        }
        case "deflect" -> {
          goOn(pace.after(after, pace.minutes(8, 90)));
          Leaf deflect = leaf.leaf("deflect");
          PersonId by = pace.soonest(company.in(new TeamId("specialists")), now).id();
          add(
              now,
              new Act.Deflects(by, deflect.text("reason"), wording.fill(deflect.text("note"))));
        }
        default -> climb(leaf.leaf("escalate"), after);
      }
    }
  }

  private void customerWrites(Leaf leaf, Optional<String> after) {
    if (messages > 0) {
      now = now.plus(pace.after(after, pace.minutes(12, 1_100)));
      now = pace.oneIn(6) ? now : pace.working(customer.hours(), now);
    }
    add(now, writes(subject, words(leaf, "customer")));
  }

  /** Now and then a specialist is asked to look. */
  private String mention() {
    Member asked = pace.any(company.in(new TeamId("specialists")));
    return pace.oneIn(3) ? " @%s, have you seen this before?".formatted(asked.id()) : "";
  }

  /** Some things are not as solved as they looked. */
  private void comeBack() {
    now = pace.working(customer.hours(), now.plus(pace.minutes(300, 3_600)));
    add(now, writes(subject, wording.fill("{{comeback}}")));
    goOn(pace.minutes(15, 300));
    add(now, new Act.Answers(agent.id(), wording.fill("{{comebackAnswer}}")));
    goOn(pace.minutes(10, 120));
    add(now, new Act.Resolves(agent.id(), "Looked at again after it came back."));
  }

  private Act writes(String title, String body) {
    messages++;
    return new Act.Writes(
        story.channel(),
        messages,
        customer.id(),
        customer.name(),
        contact.email(),
        contact.name(),
        title,
        body);
  }

  /** Some are seen at once; now and then one lies there too long. */
  private Duration firstReply() {
    if (urgent()) {
      return pace.minutes(2, 14);
    }
    return pace.oneIn(9) ? pace.minutes(200, 900) : pace.minutes(4, 150);
  }

  private boolean urgent() {
    return story.priority() == Priority.CRITICAL || story.type().equals("security");
  }

  /** The agent's next step; the first one also says what the case is. */
  private void goOn(Duration after) {
    now = now.plus(after);
    if (!urgent()) {
      now = pace.working(agent.shift(), now);
    }
    if (!takenOn) {
      takenOn = true;
      Instant seen = now.minus(after.dividedBy(3));
      add(
          urgent() || agent.shift().working(seen) ? seen : now,
          new Act.TakesOn(
              agent.id(),
              SUPPORT.value(),
              joins && story.priority() == Priority.CRITICAL ? Priority.HIGH : story.priority(),
              joins ? Optional.of("Joined to the first report.") : wording.fill(story.reason()),
              story.type(),
              story.area(),
              story.tags()));
      if (urgent() || customer.customerTier() == CustomerTier.VIP && pace.oneIn(3)) {
        Member lead = company.in(SUPPORT).getLast();
        add(now.plusSeconds(90), new Act.Watches(lead.id()));
      }
    }
  }

  private void climb(Leaf parcel, Optional<String> after) {
    goOn(pace.after(after, urgent() ? pace.minutes(1, 8) : pace.minutes(8, 120)));
    var climb = new Climb(company, parcel, agent, story, wording, pace, now);
    climb.write().forEach(step -> add(step.at(), step.act()));
    agent = climb.agent();
    now = climb.ends();
  }

  private String words(Leaf leaf, String key) {
    return wording.fill(leaf.text(key));
  }

  private void add(Instant at, Act act) {
    scenes.add(new Scene(at, tale, act));
  }
}

package breakwater.demo;

import breakwater.accounts.AccountChange;
import breakwater.accounts.AccountId;
import breakwater.accounts.Accounts;
import breakwater.accounts.CustomerTier;
import breakwater.accounts.Profile;
import breakwater.accounts.Revenue;
import breakwater.accounts.Sender;
import breakwater.cases.Label;
import breakwater.cases.outages.OutageDraft;
import breakwater.cases.outages.Outages;
import breakwater.journal.Answer;
import breakwater.journal.Clock;
import breakwater.journal.Refusal;
import breakwater.journal.Seen;
import breakwater.journal.TimeMachine;
import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.Person;
import breakwater.people.PersonId;
import breakwater.people.Role;
import breakwater.people.Teams;
import breakwater.people.Tier;
import breakwater.playbook.versions.Draft;
import breakwater.playbook.versions.Versions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Founds the company in an untouched database: as a whole or, when it is refused, not at all. */
@Component
class Founding {
  private final TimeMachine machine;
  private final Teams teams;
  private final People people;
  private final Accounts accounts;
  private final Outages outages;
  private final Habits habits;
  private final Versions playbook;
  private final PlayTable play;
  private final DemoSettings settings;
  private final Clock clock;
  private final Cast cast;

  Founding(
      TimeMachine machine,
      Teams teams,
      People people,
      Accounts accounts,
      Outages outages,
      Habits habits,
      Versions playbook,
      PlayTable play,
      DemoSettings settings,
      Clock clock,
      Cast cast) {
    this.machine = machine;
    this.teams = teams;
    this.people = people;
    this.accounts = accounts;
    this.outages = outages;
    this.habits = habits;
    this.playbook = playbook;
    this.play = play;
    this.settings = settings;
    this.clock = clock;
    this.cast = cast;
  }

  /** Makes the database a SANDBOX and moves in; the play can begin. */
  @Transactional
  public Answer<Instant> found(Caller caller, Company company) {
    Answer<Instant> begun = machine.beginBefore(Duration.ofDays(settings.demoDays()));
    return switch (begun) {
      case Answer.Refused<Instant>(Refusal no) -> Answer.refused(no);
      case Answer.Done<Instant>(Instant now) -> {
        Instant begins = now.truncatedTo(ChronoUnit.SECONDS);
        if (!play.begin(begins, settings.demoDays())) {
          TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
          yield Answer.refused(Refusal.conflict("demo-begun", "The demo company plays already."));
        }
        play.pace(settings.demoSpeed());
        moveIn(caller, company);
        route(caller, company);
        yield Answer.done(begins);
      }
    };
  }

  /** The people and accounts without the play: the cast for tests. */
  @Transactional
  public void moveIn(Caller caller, Company company) {
    company.teams().forEach(team -> teams.put(caller, Seen.anything(), team).orThrow());
    company.members().forEach(member -> people.add(caller, member.person()).orThrow());
    Optional<PersonId> owner =
        company.members().stream()
            .map(Company.Member::person)
            .filter(person -> person.marks().contains(Person.Mark.ACCOUNT_OWNER))
            .map(Person::id)
            .findFirst();
    company
        .customers()
        .forEach(
            customer ->
                serve(
                    caller,
                    customer,
                    owner.filter(_ -> customer.customerTier() != CustomerTier.STANDARD)));
    company.customers().forEach(this::meet);
    interrupt(company);
    habits.moveIn(company, clock.now().plus(Duration.ofDays(settings.demoDays())));
  }

  /** From the beginning of time, so that the whole play is under one playbook. */
  private void route(Caller caller, Company company) {
    String shipped = playbook.text(caller, playbook.inForce(caller).number());
    playbook
        .put(
            caller,
            Seen.version(playbook.edition(caller)),
            new Draft(
                company.playbook(shipped),
                "The teams of the house and their areas",
                Optional.empty(),
                true))
        .orThrow();
  }

  /**
   * @param owner who of us looks after them; empty = nobody does
   */
  private void serve(Caller caller, Company.Customer customer, Optional<PersonId> owner) {
    AccountId id =
        accounts
            .recognise(
                new Sender(
                    Stage.SOURCE.value(),
                    Optional.of(new Sender.Company(customer.id(), Optional.of(customer.name()))),
                    Optional.empty()))
            .account()
            .orElseThrow();
    accounts
        .change(
            caller,
            id,
            Seen.anything(),
            new AccountChange(
                Optional.empty(),
                Optional.of(customer.customerTier()),
                _ -> standing(customer, lastDay(), owner)))
        .orThrow();
  }

  /** Who writes from there is known before they do. */
  private void meet(Company.Customer customer) {
    customer
        .contacts()
        .forEach(
            contact ->
                accounts.recognise(
                    new Sender(
                        Stage.SOURCE.value(),
                        Optional.of(
                            new Sender.Company(customer.id(), Optional.of(customer.name()))),
                        Optional.of(
                            new Sender.Person(contact.email(), Optional.of(contact.name()))))));
  }

  /** One outage that is over at a first look, and one that is planned for the next night. */
  private void interrupt(Company company) {
    Caller caller =
        company.members().stream()
            .map(Company.Member::person)
            .filter(
                it ->
                    it.role() == Role.LEAD
                        && it.tier().filter(Tier.ENGINEERING::equals).isPresent())
            .map(it -> cast.as(it.id()))
            .findFirst()
            .orElseThrow();
    Instant end = clock.now().plus(Duration.ofDays(settings.demoDays()));
    Instant past = end.minus(Duration.ofDays(4));
    Instant planned = end.plus(Duration.ofHours(20));
    outages
        .declare(
            caller,
            new OutageDraft(
                "Scheduled exports arrive late",
                Set.of(new Label("exports")),
                Set.of(),
                Optional.of(past),
                Optional.of(past.plus(Duration.ofMinutes(95)))))
        .orThrow();
    outages
        .declare(
            caller,
            new OutageDraft(
                "Planned: ingestion moves to new storage",
                Set.of(new Label("ingestion")),
                Set.of(),
                Optional.of(planned),
                Optional.of(planned.plus(Duration.ofHours(2)))))
        .orThrow();
  }

  /** Renewals are told from the day on which the play is over: the day of a first look. */
  private LocalDate lastDay() {
    return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(settings.demoDays());
  }

  /**
   * @param today from which the days until the renewal are counted
   */
  private static Profile standing(
      Company.Customer customer, LocalDate today, Optional<PersonId> owner) {
    return new Profile(
        Optional.of(new Revenue(customer.revenue(), "EUR")),
        Optional.of(today.plusDays(customer.renewalInDays())),
        Optional.of(customer.region()),
        Optional.of(customer.hours().zone()),
        Optional.of("en"),
        Optional.empty(),
        owner,
        usage(customer.usage()),
        Optional.empty());
  }

  /** {@code 1,900 seats; SSO enforced} is 1,900 seats, and that it is enforced. */
  private static Map<String, String> usage(String text) {
    Map<String, String> usage = new TreeMap<>();
    for (String part : text.split(";")) {
      String[] words = part.strip().split(" ", 2);
      boolean counted = words.length == 2 && words[0].matches("[0-9][0-9,.]*");
      usage.put(counted ? words[1] : part.strip(), counted ? words[0] : "yes");
    }
    return usage;
  }
}

package breakwater.intake.imports.columns;

import breakwater.cases.Priority;
import breakwater.cases.Status;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The service desk that a file was exported from, known by columns that few others have: our own
 * lists, from the public documentation of each. It matters where a system writes numbers for what
 * others write in words, because the same number means opposite things in two of them.
 */
enum Origin {
  /**
   * Freshdesk and Freshservice, by API or as its list of tickets is exported. API v2, "Ticket
   * properties": status 2 open, 3 pending, 4 resolved, 5 closed, further ones are of the house;
   * priority 1 low, 2 medium, 3 high, 4 urgent.
   */
  FRESHDESK(
      "fr escalated|nr escalated|fr due by|nr due by|responder id|email config id|fwd emails|reply"
          + " cc emails|ticket cc emails|stats agent responded at|stats requester responded"
          + " at|stats first responded at|stats status updated at|stats reopened at|stats resolved"
          + " at|stats closed at|stats pending since|agent interactions|customer"
          + " interactions|resolution status|first response status|initial response time|due by"
          + " time|resolved time|last update time|every response status|time tracked|survey"
          + " results",
      Map.of(
          "2",
          Status.OPEN,
          "3",
          Status.WAITING_ON_CUSTOMER,
          "4",
          Status.RESOLVED,
          "5",
          Status.CLOSED),
      List.of(Priority.LOW, Priority.MEDIUM, Priority.HIGH, Priority.CRITICAL)),
  ZENDESK(
      "requester external id|submitter|submitter id|group stations|assignee stations|initially"
          + " assigned at|satisfaction score|satisfaction rating score|requester wait time in"
          + " minutes|first reply time in minutes|full resolution time in minutes|brand id|ticket"
          + " form id|has incidents|via channel|raw subject|allow channelback",
      Map.of(),
      List.of()),
  /** Priorities are numbered from 1, the highest, as Jira creates them. */
  JIRA(
      "issue key|issue id|issue type|project key|project name|project lead|project type|custom"
          + " field|fix version s|fix versions|affects version s|affects versions|outward issue"
          + " link|inward issue link|fields issuetype name|fields project key|fields"
          + " summary|fields created|original estimate|votes|sprint",
      Map.of(),
      List.of(Priority.CRITICAL, Priority.HIGH, Priority.MEDIUM, Priority.LOW, Priority.LOW)),
  /** Priorities are numbered from 1, critical, to 5, planning. */
  SERVICENOW(
      "sys id|sys created on|sys created by|sys updated on|sys updated by|sys updated at|sys mod"
          + " count|sys class name|assignment group|caller id|reassignment count|reopen count|close"
          + " code|short description|incident state|made sla|cmdb ci|u symptom",
      Map.of(),
      List.of(Priority.CRITICAL, Priority.HIGH, Priority.MEDIUM, Priority.LOW, Priority.LOW)),
  /** OTRS and Znuny: priorities are numbered from 1, very low, to 5, very high. */
  OTRS(
      "state type|state id|queue id|lock id|customer user id|customer user|agent owner|article"
          + " body|owner id|responsible id|create time unix|until time|unlock timeout|escalation"
          + " response time|escalation update time|escalation solution time|escalation destination"
          + " time|archive flag|first lock|accounted time|close time",
      Map.of(),
      List.of(Priority.LOW, Priority.LOW, Priority.MEDIUM, Priority.HIGH, Priority.CRITICAL));

  /** Fewer signs may be chance. */
  private static final int ENOUGH = 2;

  private final Set<String> signs;
  private final Map<String, Status> statuses;
  private final List<Priority> priorities;

  /**
   * @param statuses ours by its numbers; empty = it has none, or they differ from house to house
   * @param priorities ours of its numbers, from 1 on
   */
  Origin(String signs, Map<String, Status> statuses, List<Priority> priorities) {
    this.signs = Set.of(signs.split("\\|"));
    this.statuses = statuses;
    this.priorities = priorities;
  }

  /** The one that most columns speak for; empty = too few speak for any. */
  static Optional<Origin> of(List<Sample> samples) {
    return Arrays.stream(values())
        .max(
            Comparator.comparingInt((Origin it) -> it.signs(samples))
                .thenComparing(it -> -it.ordinal()))
        .filter(it -> it.signs(samples) >= ENOUGH);
  }

  /** The name of the system, as a mapping has it. */
  String source() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Optional<Status> status(String number) {
    return Optional.ofNullable(statuses.get(number));
  }

  Optional<Priority> priority(String number) {
    return number.matches("[1-9]") && Integer.parseInt(number) <= priorities.size()
        ? Optional.of(priorities.get(Integer.parseInt(number) - 1))
        : Optional.empty();
  }

  /** Whether escalated is said there of a promise that was missed, not of what a tier was asked. */
  boolean escalatesByTime() {
    return this == FRESHDESK || this == OTRS;
  }

  private int signs(List<Sample> samples) {
    Set<String> here =
        samples.stream().map(it -> ColumnNames.plain(it.column())).collect(Collectors.toSet());
    var found = new HashSet<>(signs);
    found.retainAll(here);
    return found.size() + (statuses.isEmpty() ? 0 : numbered(samples));
  }

  /** One more sign: a status in numbers, and all that the system ships among those of its own. */
  private int numbered(List<Sample> samples) {
    return samples.stream()
            .filter(it -> ColumnNames.plain(it.column()).equals("status") && it.filled() > 0)
            .anyMatch(it -> it.values().keySet().stream().allMatch(v -> v.matches("[2-7]")))
        ? 1
        : 0;
  }
}

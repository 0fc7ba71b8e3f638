package breakwater.playbook.reviews;

import breakwater.people.Caller;
import breakwater.people.People;
import breakwater.people.PersonId;
import breakwater.people.TeamId;
import breakwater.playbook.Named;
import breakwater.playbook.Playbooks;
import breakwater.playbook.versions.PlaybookFact.Change;
import breakwater.playbook.versions.PlaybookFact.Ground;
import breakwater.playbook.versions.PlaybookFact.HoldersLost;
import breakwater.playbook.versions.PlaybookFact.NamedPersonChanged;
import breakwater.playbook.versions.PlaybookFact.ReviewDue;
import breakwater.playbook.versions.PlaybookFact.WantsReview;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words why a review is due. */
@Component
public class ReviewWords {
  private static final Caller CALLER = Caller.system("playbook");

  private final People people;
  private final Playbooks playbooks;

  ReviewWords(People people, Playbooks playbooks) {
    this.people = people;
    this.playbooks = playbooks;
  }

  /** What is true, without where. */
  public String reason(WantsReview fact) {
    return switch (fact) {
      case ReviewDue(Ground ground, _, var teams) ->
          switch (ground) {
            case QUARTER -> "The time for the regular review has come";
            case CONTACTS ->
                teams
                    .map(ReviewWords::emptied)
                    .orElse("A team that the playbook names has nobody any more");
          };
      case HoldersLost(var role, _, var teams) when role.isPresent() ->
          "Nobody is %s of %s any more, by which the playbook calls"
              .formatted(role.get(), StaleContact.named(teams));
      case HoldersLost(_, var mark, _) ->
          "Nobody bears the mark %s any more, by which the playbook calls"
              .formatted(mark.map(Enum::name).orElse(""));
      case NamedPersonChanged(PersonId person, _, Set<Change> changes) ->
          name(person)
              + changes.stream()
                  .sorted()
                  .map(ReviewWords::words)
                  .collect(Collectors.joining(" and ", " ", ""));
    };
  }

  private static String emptied(List<TeamId> teams) {
    return teams.size() == 1
        ? "The team %s, which the playbook names, has nobody any more".formatted(teams.getFirst())
        : "%d teams that the playbook names have nobody any more: %s"
            .formatted(
                teams.size(), teams.stream().map(TeamId::value).collect(Collectors.joining(", ")));
  }

  /** The same as a sentence, with the places at which the person is named. */
  public String sentence(WantsReview fact) {
    return fact instanceof NamedPersonChanged(PersonId person, int number, _)
        ? "%s. Named in %s.".formatted(reason(fact), places(person, number))
        : reason(fact) + ".";
  }

  private String places(PersonId person, int number) {
    return playbooks.version(Integer.toString(number)).section(Named.class).of(person).stream()
        .map(naming -> "%s (line %d)".formatted(naming.place(), naming.line()))
        .collect(Collectors.joining(", "));
  }

  private String name(PersonId person) {
    return people.find(CALLER, person).map(found -> found.value().name()).orElse(person.value());
  }

  private static String words(Change change) {
    return switch (change) {
      case LEFT -> "has left";
      case CAME_BACK -> "is here again";
      case ROLE -> "has another role";
      case TEAM -> "is in another team";
    };
  }
}

package breakwater.web.people;

import breakwater.outbox.NoticeWishes;
import breakwater.outbox.Topic;
import breakwater.outbox.Wishes;
import breakwater.people.PersonId;
import breakwater.web.Visit;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of what somebody wants to hear, and when not: on one's own account only. */
@Component
class WishPart implements PersonPart {
  private final NoticeWishes wishes;

  WishPart(NoticeWishes wishes) {
    this.wishes = wishes;
  }

  /**
   * @param zones all that can be chosen
   */
  record Shown(Wishes wishes, List<Topic> topics, List<String> zones) {}

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String template() {
    return "people/part-notices";
  }

  @Override
  public Optional<?> show(Visit visit, PersonId person, boolean own) {
    return own
        ? Optional.of(
            new Shown(
                wishes.of(person),
                wishes.topics(),
                ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.matches("[A-Z][a-z]+/[A-Z].*") && !id.startsWith("Etc/"))
                    .sorted()
                    .toList()))
        : Optional.empty();
  }
}

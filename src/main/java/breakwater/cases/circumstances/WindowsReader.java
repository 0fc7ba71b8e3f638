package breakwater.cases.circumstances;

import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code circumstances}. */
@Component
class WindowsReader implements SectionReader<Windows> {
  private static final Duration LONGEST_RECENT = Duration.ofDays(30);
  private static final int MOST_DAYS = 366;

  @Override
  public String name() {
    return "circumstances";
  }

  @Override
  public Class<Windows> type() {
    return Windows.class;
  }

  @Override
  public Windows missing() {
    return Windows.USUAL;
  }

  @Override
  public Windows read(Section section) {
    return new Windows(days(section), recent(section));
  }

  private static int days(Section section) {
    if (!section.has("renewal_near")) {
      return Windows.USUAL.renewalNearDays();
    }
    Duration near = section.duration("renewal_near");
    long days = near.toDays();
    if (!near.equals(Duration.ofDays(days)) || days < 1 || days > MOST_DAYS) {
      section.refuse(
          "renewal_near",
          "A renewal is near for whole days, from 1 to %d.".formatted(MOST_DAYS),
          "Write days, such as '30 days'.");
    }
    return (int) Math.clamp(days, 1, MOST_DAYS);
  }

  private static Duration recent(Section section) {
    Duration recent = section.duration("outage_recent", Windows.USUAL.outageRecent());
    if (recent.compareTo(LONGEST_RECENT) > 0) {
      section.refuse(
          "outage_recent",
          "An outage that ended more than 30 days ago is not recent.",
          "Write at most '30 days'.");
    }
    return recent;
  }
}

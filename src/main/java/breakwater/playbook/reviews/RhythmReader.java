package breakwater.playbook.reviews;

import breakwater.playbook.Section;
import breakwater.playbook.SectionReader;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads the playbook's section {@code reviews}. */
@Component
class RhythmReader implements SectionReader<Rhythm> {
  @Override
  public String name() {
    return "reviews";
  }

  @Override
  public Class<Rhythm> type() {
    return Rhythm.class;
  }

  @Override
  public Rhythm missing() {
    return Rhythm.QUARTER;
  }

  @Override
  public Rhythm read(Section section) {
    Duration every = section.duration("every", Rhythm.QUARTER.every());
    if (every.compareTo(Rhythm.SHORTEST) < 0 || every.compareTo(Rhythm.LONGEST) > 0) {
      section.refuse(
          "every",
          "The matrix and the triggers would be looked through every %d days."
              .formatted(every.toDays()),
          "Write a time from %d to %d days; a quarter is 91 days."
              .formatted(Rhythm.SHORTEST.toDays(), Rhythm.LONGEST.toDays()));
    }
    return new Rhythm(every);
  }
}
